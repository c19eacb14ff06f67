package dev.connreg.spec;

import java.util.Optional;

/** How clients reach the connected registry, in the ways that the extension's documentation has. */
public sealed interface TlsMode {

    /** Where a certificate that the user brings is. */
    default Optional<TlsMaterial> brought() {
        return switch (this) {
            case OwnCertificate(var files) -> Optional.of(files);
            case KubernetesSecret(var secret) -> Optional.of(secret);
            case OwnTrustDistribution(var material) -> Optional.of(material);
            case BundledCertManager _, ExistingCertManager _, NoTls _ -> Optional.empty();
        };
    }

    /** Those of a certificate that the user brings in files, be they sent or what a Secret holds. */
    default Optional<TlsMaterial.Files> certificateFiles() {
        return brought().flatMap(TlsMaterial::files);
    }

    /** Of the Secret on the cluster that holds the certificate. */
    default Optional<String> secretName() {
        return brought()
                .flatMap(material -> material instanceof TlsMaterial.SecretName secret
                        ? Optional.of(secret.name())
                        : Optional.empty());
    }

    /** The cert-manager that comes with the extension makes the certificate. The default. */
    record BundledCertManager() implements TlsMode {}

    /** A cert-manager that the cluster has already makes the certificate. */
    record ExistingCertManager() implements TlsMode {}

    /** The user brings a certificate; the extension makes the nodes trust it. */
    record OwnCertificate(TlsMaterial.Files files) implements TlsMode {}

    /** A Kubernetes Secret on the cluster holds the certificate; the extension makes the nodes trust it. */
    record KubernetesSecret(TlsMaterial.SecretName secret) implements TlsMode {}

    /** The user brings a certificate, and makes the nodes trust it without the extension. */
    record OwnTrustDistribution(TlsMaterial material) implements TlsMode {}

    /** Plain HTTP. Made only of a spec that accepts it explicitly. */
    record NoTls() implements TlsMode {}
}
