package dev.connreg.arm.signin;

import com.azure.core.http.HttpClient;
import dev.connreg.arm.http.ClosableHttpClient;
import dev.connreg.arm.http.HttpClients;
import dev.connreg.arm.http.ResponseTimeout;
import dev.connreg.azconfig.AzureDirectory;
import dev.connreg.azconfig.AzureProfileFile;
import dev.connreg.azconfig.AzureSubscription;
import dev.connreg.azconfig.Cloud;
import dev.connreg.azconfig.Clouds;
import dev.connreg.azconfig.ServicePrincipalEntries;
import dev.connreg.azconfig.SignInException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds an identity that the environment offers (service principal, workload identity, managed identity, in this
 * order), else the user that is signed in to az.
 */
public final class AzureSignIn {

    private final Map<String, String> environment;
    private final AzureDirectory directory;
    private final Clock clock;
    private Optional<ClosableHttpClient> prepared = Optional.empty();

    /** The clock's zone is the one in which az prints times. */
    public AzureSignIn(Map<String, String> environment, Path home, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.directory = AzureDirectory.of(environment, home);
        this.clock = clock;
    }

    /**
     * Sends nothing yet. Throws a SubscriptionNotFoundException if az is signed in and does not know the subscription,
     * and a SignInException if nobody is signed in, or what az or the environment says cannot be used.
     */
    public AzureSession session(SignInOptions options) {
        var clouds = Clouds.read(environment, directory);
        var cloud = options.cloud().map(clouds::find).orElseGet(clouds::active);
        HttpClients.requireUsableProxies(environment, cloud.resourceManager(), cloud.activeDirectory());
        var http = client();
        return new EnvironmentSignIn(environment)
                .source(cloud, http)
                .map(source -> session(target(options, cloud), cloud, List.of(source), http))
                .orElseGet(() -> azures(options, cloud, http));
    }

    /**
     * Begins to make what a session needs, on another thread. It takes longer than to read a command line, which may go on
     * meanwhile.
     */
    public synchronized void prepare() {
        if (prepared.isEmpty()) {
            prepared = Optional.of(HttpClients.of(environment));
        }
    }

    private synchronized ClosableHttpClient client() {
        var client = prepared.orElseGet(() -> HttpClients.of(environment));
        prepared = Optional.empty();
        return client;
    }

    private AzureSession azures(SignInOptions options, Cloud cloud, ClosableHttpClient http) {
        var subscription = AzureProfileFile.read(directory).choose(cloud.name(), options.subscription());
        return session(target(subscription, subscription.tenant()), cloud, sources(subscription, cloud, http), http);
    }

    private AzureSession session(
            AzureSession.Target target, Cloud cloud, List<TokenSource> sources, ClosableHttpClient http) {
        return new AzureSession(target, cloud, new SignInCredential(sources), http, ResponseTimeout.of(environment));
    }

    private List<TokenSource> sources(AzureSubscription subscription, Cloud cloud, HttpClient http) {
        var sources = new ArrayList<TokenSource>();
        sources.add(new CachedToken(directory, subscription, cloud, clock));
        if (subscription.isServicePrincipal()) {
            sources.add(servicePrincipal(subscription, cloud, http));
        }
        sources.add(new AzCommandToken(environment, subscription.id(), cloud, clock));
        return sources;
    }

    private TokenSource servicePrincipal(AzureSubscription subscription, Cloud cloud, HttpClient http) {
        return ServicePrincipalEntries.find(directory, subscription)
                .<TokenSource>map(principal -> new IdentityToken(
                        new IdentityToken.Who(
                                "service principal '%s', as az does,".formatted(principal.clientId()),
                                Optional.of(cloud.activeDirectory()),
                                "Sign in again: az login --service-principal --username %s --tenant %s"
                                        .formatted(principal.clientId(), principal.tenant())),
                        () -> new IdentityCredentials(cloud, http).servicePrincipal(principal)))
                .orElseGet(() -> new LackingEntry(directory, subscription));
    }

    /** For an identity of the environment az's subscriptions are names to choose by; an id needs none. */
    private AzureSession.Target target(SignInOptions options, Cloud cloud) {
        var offered = new EnvironmentSignIn(environment);
        var wanted = options.subscription().or(offered::subscription);
        var id = wanted.filter(AzureSignIn::isId);
        if (id.isPresent()) {
            return new AzureSession.Target(
                    id.get(), Optional.empty(), offered.tenant().orElse(""));
        }
        var profile = AzureProfileFile.read(directory);
        if (!profile.knows(cloud.name())) {
            throw new SignInException(
                    "Which subscription? Give its id with --subscription or AZURE_SUBSCRIPTION_ID; names"
                            + " are known only where az is signed in.");
        }
        var chosen = profile.choose(cloud.name(), wanted);
        return target(chosen, offered.tenant().orElse(chosen.tenant()));
    }

    private static AzureSession.Target target(AzureSubscription chosen, String tenant) {
        return new AzureSession.Target(chosen.id(), Optional.of(chosen.name()), tenant);
    }

    private static boolean isId(String subscription) {
        try {
            return UUID.fromString(subscription).toString().equalsIgnoreCase(subscription);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
