package dev.connreg.site;

import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.SecretRef;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;

/**
 * The settings of each TLS mode. No mode leaves one to its default: the chart refuses {@code cert-manager.install}
 * without {@code cert-manager.enabled}, and plain HTTP beside anything that makes or distributes a certificate.
 */
final class TlsSettings {

    private TlsSettings() {}

    /** All values are strings: the chart accepts no others. */
    static void addPlain(FieldsBuilder settings, TlsMode mode) {
        switch (mode) {
            case TlsMode.BundledCertManager _ -> add(settings, true, true, true);
            case TlsMode.ExistingCertManager _ -> add(settings, true, false, true);
            case TlsMode.OwnCertificate _, TlsMode.KubernetesSecret _ -> add(settings, false, false, true);
            case TlsMode.OwnTrustDistribution _ -> add(settings, false, false, false);
            case TlsMode.NoTls _ -> {
                add(settings, false, false, false);
                settings.put("httpEnabled", "true");
            }
        }
    }

    static void addProtected(FieldsBuilder settings, TlsMode mode) {
        switch (mode) {
            case TlsMode.OwnCertificate(var files) -> add(settings, files);
            case TlsMode.KubernetesSecret(var secret) -> add(settings, secret);
            case TlsMode.OwnTrustDistribution(var material) -> add(settings, material);
            case TlsMode.BundledCertManager _, TlsMode.ExistingCertManager _, TlsMode.NoTls _ -> {}
        }
    }

    private static void add(FieldsBuilder settings, boolean enabled, boolean install, boolean trust) {
        settings.put("cert-manager.enabled", Boolean.toString(enabled))
                .put("cert-manager.install", Boolean.toString(install))
                .put("trustDistribution.enabled", Boolean.toString(trust));
    }

    private static void add(FieldsBuilder settings, TlsMaterial material) {
        switch (material) {
            case TlsMaterial.Files _ ->
                settings.put("tls.crt", new SecretRef(SecretNames.TLS_CERTIFICATE))
                        .put("tls.key", new SecretRef(SecretNames.TLS_KEY))
                        .put("tls.cacrt", new SecretRef(SecretNames.TLS_CERTIFICATE_AUTHORITY));
            case TlsMaterial.SecretName secret -> settings.put("tls.secret", Value.text(secret.name()));
        }
    }
}
