package dev.connreg.arm.signin;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.HttpPipelinePolicy;
import dev.connreg.arm.http.ClosableHttpClient;
import dev.connreg.azconfig.Cloud;
import java.util.Optional;

/** Who works with which subscription of which cloud. Made without a request: tokens are got when they are needed. */
public final class AzureSession implements AutoCloseable {

    private final String subscriptionId;
    private final Optional<String> subscriptionName;
    private final String tenant;
    private final Cloud cloud;
    private final SignInCredential credential;
    private final ClosableHttpClient http;

    AzureSession(Target target, Cloud cloud, SignInCredential credential, ClosableHttpClient http) {
        this.subscriptionId = target.subscriptionId();
        this.subscriptionName = target.subscriptionName();
        this.tenant = target.tenant();
        this.cloud = cloud;
        this.credential = credential;
        this.http = http;
    }

    /**
     * What is worked with.
     *
     * @param subscriptionName its name, if known without asking
     * @param tenant its tenant; empty if only the managed identity knows
     */
    record Target(String subscriptionId, Optional<String> subscriptionName, String tenant) {}

    /** Id of the subscription. */
    public String subscriptionId() {
        return subscriptionId;
    }

    /** Name of the subscription; empty if it was given by its id in the environment and az does not know it. */
    public Optional<String> subscriptionName() {
        return subscriptionName;
    }

    /** Id of the tenant; empty text if only the managed identity knows it. */
    public String tenant() {
        return tenant;
    }

    /** The cloud. */
    public Cloud cloud() {
        return cloud;
    }

    /** Gives tokens; ask for {@link Cloud#scope()}, as it is what az's cached ones are for. */
    public TokenCredential credential() {
        return credential;
    }

    /** A new policy that signs requests, and sends those whose token is refused once more with another token. */
    public HttpPipelinePolicy authentication() {
        return new SignInPolicy(credential, cloud.scope());
    }

    /** The client that knows the environment's proxies and trusted certificates. */
    public HttpClient http() {
        return http;
    }

    /** Ends its connections; nothing can be asked with it any more. */
    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "subscription %s in %s".formatted(subscriptionId, cloud.name());
    }
}
