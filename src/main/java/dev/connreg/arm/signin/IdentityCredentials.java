package dev.connreg.arm.signin;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import dev.connreg.arm.http.AnswerTimePolicy;
import dev.connreg.arm.http.NetworkPolicy;
import dev.connreg.arm.http.SilencePolicy;
import dev.connreg.azconfig.Cloud;
import dev.connreg.azconfig.ServicePrincipal;
import dev.connreg.credential.Secret;
import dev.connreg.credential.certificate.ClientCertificate;
import dev.connreg.file.TextFile;
import dev.connreg.problem.Failure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The only class that names azure-identity, so that only its use loads that library. */
final class IdentityCredentials {

    /** Three parts in base64url (RFC 7519); anything else, such as a key, is nobody's business there. */
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

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
        var token = TextFile.read(tokenFile).strip();
        if (!TOKEN.matcher(token).matches()) {
            throw new Failure("file '%s' %s: it should hold the token that the cluster issues (a JSON web token)"
                    .formatted(tokenFile, token.isEmpty() ? "is empty" : "holds something else"));
        }
        return at(new WorkloadIdentityCredentialBuilder(), tenant, clientId)
                .tokenFilePath(tokenFile.toString())
                .build();
    }

    TokenCredential managedIdentity(Optional<String> clientId) {
        var builder = new ManagedIdentityCredentialBuilder().httpClient(http).addPolicy(new ShortRetryPolicy());
        clientId.ifPresent(builder::clientId);
        return builder.build();
    }

    private static ClientCertificateCredentialBuilder withCertificate(ServicePrincipal.Proof.Certificate certificate) {
        var file = certificate.file();
        var builder = new ClientCertificateCredentialBuilder().sendCertificateChain(certificate.sendChain());
        if (!certificate.isPkcs12()) {
            // The library knows PKCS #8 only.
            var pem = ClientCertificate.pem(file).reveal().getBytes(StandardCharsets.US_ASCII);
            return builder.pemCertificate(new ByteArrayInputStream(pem));
        }
        ClientCertificate.requirePkcs12(file, certificate.password());
        certificate.password().map(Secret::reveal).ifPresent(builder::clientCertificatePassword);
        return builder.pfxCertificate(file.toString());
    }

    private <B extends AadCredentialBuilderBase<B>> B at(ServicePrincipal principal, B builder) {
        return at(builder, principal.tenant(), principal.clientId());
    }

    private <B extends AadCredentialBuilderBase<B>> B at(B builder, String tenant, String clientId) {
        var authority = cloud.activeDirectory().resolve("/");
        var placed = builder.authorityHost(cloud.authorityHost())
                .tenantId(cloud.realm(tenant))
                .clientId(clientId)
                .httpClient(http)
                .retryPolicy(new RetryPolicy(new SignInRetries()))
                .addPolicy(new ReadableRetryAfterPolicy())
                .addPolicy(new SignInAnswerPolicy())
                .addPolicy(new NetworkPolicy(authority))
                .addPolicy(SilencePolicy.ofSignIn())
                .addPolicy(new AnswerTimePolicy(authority));
        return cloud.isKnownToMicrosoft() ? placed : placed.disableInstanceDiscovery();
    }
}
