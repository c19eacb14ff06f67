package dev.connreg.azconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.connreg.credential.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** az's {@code service_principal_entries.json}: with what each service principal that signed in to az did so. */
public final class ServicePrincipalEntries {

    private static final String FILE = "service_principal_entries.json";

    private ServicePrincipalEntries() {}

    /**
     * The entry of a subscription's user; empty if it is no service principal, or one that signs in by other means
     * than a secret or a certificate.
     *
     * @throws SignInException if the file is there and cannot be read
     */
    public static Optional<ServicePrincipal> find(AzureDirectory directory, AzureSubscription subscription) {
        return entries(directory)
                .valueStream()
                .filter(entry -> isOf(subscription, entry))
                .flatMap(entry -> principal(subscription, entry).stream())
                .findFirst();
    }

    /** Why there is no entry to sign in with, in a clause that names the file. */
    public static String lack(AzureDirectory directory, AzureSubscription subscription) {
        var file = directory.path().resolve(FILE);
        var entries = entries(directory);
        if (entries.isMissingNode()) {
            return "%s is not there".formatted(file);
        }
        return entries.valueStream().anyMatch(entry -> isOf(subscription, entry))
                ? "the entry of service principal '%s' in %s has neither a client_secret nor a certificate"
                        .formatted(subscription.user(), file)
                : "%s has no entry of service principal '%s'".formatted(file, subscription.user());
    }

    private static JsonNode entries(AzureDirectory directory) {
        return AzureJson.read(directory, FILE, JsonNodeType.ARRAY);
    }

    // az, too, takes the entry whatever its tenant is: a service principal of several tenants has one secret.
    private static boolean isOf(AzureSubscription subscription, JsonNode entry) {
        return subscription.isServicePrincipal()
                && entry.path("client_id").asText().equalsIgnoreCase(subscription.user());
    }

    private static Optional<ServicePrincipal> principal(AzureSubscription subscription, JsonNode entry) {
        return proof(entry).map(proof -> new ServicePrincipal(subscription.tenant(), subscription.user(), proof));
    }

    private static Optional<ServicePrincipal.Proof> proof(JsonNode entry) {
        if (entry.hasNonNull("client_secret")) {
            var secret = Secret.of(entry.path("client_secret").asText());
            return Optional.of(new ServicePrincipal.Proof.ClientSecret(secret));
        }
        if (entry.hasNonNull("certificate")) {
            var file = Path.of(entry.path("certificate").asText());
            var sendChain = entry.path("use_cert_sn_issuer").asBoolean();
            return Optional.of(new ServicePrincipal.Proof.Certificate(file, Optional.empty(), sendChain));
        }
        return Optional.empty();
    }
}
