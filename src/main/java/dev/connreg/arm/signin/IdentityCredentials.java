package dev.connreg.arm.signin;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import dev.connreg.azconfig.Cloud;
import dev.connreg.azconfig.ServicePrincipal;
import dev.connreg.credential.Secret;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Credentials of azure-identity for a cloud. Only this class names that library, so that only its use loads it. */
final class IdentityCredentials {

    private final Cloud cloud;
    private final HttpClient http;

    IdentityCredentials(Cloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    TokenCredential servicePrincipal(ServicePrincipal principal) {
        return switch (principal.proof()) {
            case ServicePrincipal.Proof.ClientSecret(var secret) ->
                at(principal, new ClientSecretCredentialBuilder())
                        .clientSecret(secret.reveal())
                        .build();
            case ServicePrincipal.Proof.Certificate certificate ->
                at(principal, withCertificate(certificate)).build();
        };
    }

    TokenCredential workloadIdentity(String tenant, String clientId, Path tokenFile) {
        return at(new WorkloadIdentityCredentialBuilder(), tenant, clientId)
                .tokenFilePath(tokenFile.toString())
                .build();
    }

    TokenCredential managedIdentity(Optional<String> clientId) {
        var builder = new ManagedIdentityCredentialBuilder().httpClient(http);
        clientId.ifPresent(builder::clientId);
        return builder.build();
    }

    private static ClientCertificateCredentialBuilder withCertificate(ServicePrincipal.Proof.Certificate certificate) {
        var file = certificate.file().toString();
        var name = file.toLowerCase(Locale.ROOT);
        var builder = new ClientCertificateCredentialBuilder().sendCertificateChain(certificate.sendChain());
        certificate.password().map(Secret::reveal).ifPresent(builder::clientCertificatePassword);
        return name.endsWith(".pfx") || name.endsWith(".p12")
                ? builder.pfxCertificate(file)
                : builder.pemCertificate(file);
    }

    private <B extends AadCredentialBuilderBase<B>> B at(ServicePrincipal principal, B builder) {
        return at(builder, principal.tenant(), principal.clientId());
    }

    private <B extends AadCredentialBuilderBase<B>> B at(B builder, String tenant, String clientId) {
        var placed = builder.authorityHost(cloud.authorityHost())
                .tenantId(cloud.realm(tenant))
                .clientId(clientId)
                .httpClient(http);
        return cloud.isKnownToMicrosoft() ? placed : placed.disableInstanceDiscovery();
    }
}
