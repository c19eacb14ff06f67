package dev.connreg.spec.reader;

import dev.connreg.resource.Names;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;
import java.util.function.Supplier;

final class TlsReader {

    private static final String MUST_ACCEPT =
            "must be true with mode none: anyone on the network can read and change images and passwords";

    private static final Choices<TlsChoice> MODES = Choices.of(TlsChoice.class, TlsChoice::word);

    private final Section section;

    private TlsReader(Section section) {
        this.section = section;
    }

    static Supplier<TlsMode> read(Section section) {
        return new TlsReader(section).read();
    }

    private Supplier<TlsMode> read() {
        var word = section.text("mode", MODES.rule("mode of TLS"));
        if (section.has("mode") && word.isEmpty()) {
            // Which other keys are right is unknown: they are read for their own mistakes only.
            files();
            return TlsMode.BundledCertManager::new;
        }
        var mode = word.flatMap(MODES::find).orElse(TlsChoice.BUNDLED_CERT_MANAGER);
        refuseOthers(mode);
        return switch (mode) {
            case BUNDLED_CERT_MANAGER -> TlsMode.BundledCertManager::new;
            case EXISTING_CERT_MANAGER -> TlsMode.ExistingCertManager::new;
            case OWN_CERTIFICATE -> ownCertificate();
            case KUBERNETES_SECRET -> kubernetesSecret();
            case OWN_TRUST_DISTRIBUTION -> ownTrustDistribution();
            case NONE -> none();
        };
    }

    private void refuseOthers(TlsChoice mode) {
        SpecKeys.of("tls").stream()
                .filter(key -> !key.equals("mode") && section.has(key) && !mode.has(key))
                .forEach(key -> section.problem(
                        key, "belongs to mode %s, not %s".formatted(TlsChoice.modesWith(key), mode.word())));
    }

    private Supplier<TlsMode> ownCertificate() {
        section.require("certificate");
        section.require("key");
        var files = files();
        return () -> new TlsMode.OwnCertificate(files.get());
    }

    private Supplier<TlsMode> kubernetesSecret() {
        section.require("secretName");
        var secret = secret();
        return () -> new TlsMode.KubernetesSecret(secret.get());
    }

    private Supplier<TlsMode> ownTrustDistribution() {
        var hasFiles = section.has("certificate") || section.has("key") || section.has("certificateAuthority");
        if (hasFiles && section.has("secretName")) {
            section.problem(
                    "secretName",
                    "cannot be combined with certificate and key: the certificate comes from one of them");
        }
        if (section.has("secretName")) {
            var secret = secret();
            return () -> new TlsMode.OwnTrustDistribution(secret.get());
        }
        section.require("certificate");
        section.require("key");
        var files = files();
        return () -> new TlsMode.OwnTrustDistribution(files.get());
    }

    private Supplier<TlsMode> none() {
        section.require("acceptPlainHttp", MUST_ACCEPT);
        if (section.flag("acceptPlainHttp").filter(accepted -> !accepted).isPresent()) {
            section.problem("acceptPlainHttp", MUST_ACCEPT);
        }
        return TlsMode.NoTls::new;
    }

    private Supplier<TlsMaterial.Files> files() {
        var certificate = section.file("certificate");
        var key = section.file("key");
        var authority = section.file("certificateAuthority");
        return () -> new TlsMaterial.Files(certificate.orElseThrow(), key.orElseThrow(), authority);
    }

    private Supplier<TlsMaterial.SecretName> secret() {
        var name = section.text("secretName", Names::kubernetesObject);
        return () -> new TlsMaterial.SecretName(name.orElseThrow());
    }
}
