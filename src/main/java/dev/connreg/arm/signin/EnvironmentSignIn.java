package dev.connreg.arm.signin;

import com.azure.core.http.HttpClient;
import dev.connreg.azconfig.Cloud;
import dev.connreg.azconfig.ServicePrincipal;
import dev.connreg.credential.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The identities an environment offers without az: a service principal, a workload identity, a managed identity. */
final class EnvironmentSignIn {

    private final Map<String, String> environment;

    EnvironmentSignIn(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    Optional<TokenSource> source(Cloud azures, HttpClient http) {
        var cloud = variable("AZURE_AUTHORITY_HOST").map(azures::withAuthority).orElse(azures);
        // Even to make this object loads the library, for the verifier of its class.
        Supplier<IdentityCredentials> credentials = () -> new IdentityCredentials(cloud, http);
        var authority = Optional.of(cloud.activeDirectory());
        return servicePrincipal(authority, credentials)
                .or(() -> workloadIdentity(authority, credentials))
                .or(() -> managedIdentity(credentials));
    }

    Optional<String> tenant() {
        return variable("AZURE_TENANT_ID");
    }

    Optional<String> subscription() {
        return variable("AZURE_SUBSCRIPTION_ID");
    }

    private Optional<TokenSource> servicePrincipal(Optional<URI> authority, Supplier<IdentityCredentials> credentials) {
        return variable("AZURE_CLIENT_ID")
                .flatMap(clientId -> tenant().flatMap(tenant -> proof().map(proof -> {
                    var principal = new ServicePrincipal(tenant, clientId, proof);
                    return new IdentityToken(
                            new IdentityToken.Who(
                                    "service principal '%s' of AZURE_CLIENT_ID".formatted(clientId),
                                    authority,
                                    "Check AZURE_TENANT_ID, and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH."),
                            () -> credentials.get().servicePrincipal(principal));
                })));
    }

    private Optional<ServicePrincipal.Proof> proof() {
        return secret("AZURE_CLIENT_SECRET")
                .<ServicePrincipal.Proof>map(ServicePrincipal.Proof.ClientSecret::new)
                .or(() -> variable("AZURE_CLIENT_CERTIFICATE_PATH")
                        .map(file -> new ServicePrincipal.Proof.Certificate(
                                Path.of(file),
                                secret("AZURE_CLIENT_CERTIFICATE_PASSWORD"),
                                variable("AZURE_CLIENT_SEND_CERTIFICATE_CHAIN")
                                        .filter(word -> word.equals("1") || word.equalsIgnoreCase("true"))
                                        .isPresent())));
    }

    private Optional<TokenSource> workloadIdentity(Optional<URI> authority, Supplier<IdentityCredentials> credentials) {
        return variable("AZURE_FEDERATED_TOKEN_FILE")
                .flatMap(file -> variable("AZURE_CLIENT_ID")
                        .flatMap(clientId -> tenant().map(tenant -> new IdentityToken(
                                new IdentityToken.Who(
                                        "workload identity '%s' of AZURE_CLIENT_ID".formatted(clientId),
                                        authority,
                                        "Check AZURE_TENANT_ID, AZURE_FEDERATED_TOKEN_FILE, and the identity's federated credential."),
                                () -> credentials.get().workloadIdentity(tenant, clientId, Path.of(file))))));
    }

    private Optional<TokenSource> managedIdentity(Supplier<IdentityCredentials> credentials) {
        return offersManagedIdentity()
                ? Optional.of(new IdentityToken(
                        new IdentityToken.Who(
                                "managed identity",
                                Optional.empty(),
                                "Check that this machine has one; AZURE_CLIENT_ID says which if it has several."),
                        () -> credentials.get().managedIdentity(variable("AZURE_CLIENT_ID"))))
                : Optional.empty();
    }

    // IDENTITY_ENDPOINT alone is no offer: the library would take it for a virtual machine and ask 169.254.169.254.
    private boolean offersManagedIdentity() {
        var proof = variable("IDENTITY_HEADER").or(() -> variable("IMDS_ENDPOINT"));
        return variable("MSI_ENDPOINT").isPresent()
                || (variable("IDENTITY_ENDPOINT").isPresent() && proof.isPresent());
    }

    private Optional<Secret> secret(String name) {
        return variable(name).map(Secret::of);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
