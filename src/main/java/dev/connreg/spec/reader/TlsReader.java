package dev.connreg.spec.reader;

import dev.connreg.resource.Names;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

final class TlsReader {

    private static final String MUST_ACCEPT =
            "must be true with mode none: anyone on the network can read and change images and passwords";

    private static final Choices<TlsChoice> MODES = Choices.of(TlsChoice.class, TlsChoice::word);

    private static final List<String> FILES = List.of("certificate", "key", "certificateAuthority");

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
        var files = requiredFiles();
        return () -> new TlsMode.OwnCertificate(files.get());
    }

    private Supplier<TlsMode> kubernetesSecret() {
        section.require("secretName");
        var secret = secret();
        return () -> new TlsMode.KubernetesSecret(secret.get());
    }

    private Supplier<TlsMode> ownTrustDistribution() {
        if (section.has("secretName")) {
            var secret = secret();
            return () -> new TlsMode.OwnTrustDistribution(secret.get());
        }
        var files = requiredFiles();
        return () -> new TlsMode.OwnTrustDistribution(files.get());
    }

    private Supplier<TlsMode> none() {
        section.require("acceptPlainHttp", MUST_ACCEPT);
        if (section.flag("acceptPlainHttp").filter(accepted -> !accepted).isPresent()) {
            section.problem("acceptPlainHttp", MUST_ACCEPT);
        }
        return TlsMode.NoTls::new;
    }

    /** As people have them, one file may hold the certificate and its key. */
    private Supplier<TlsMaterial.Files> files() {
        var certificate = section.file("certificate");
        var key = section.has("key") ? section.file("key") : certificate;
        var authority = section.file("certificateAuthority");
        return () -> new TlsMaterial.Files(certificate.orElseThrow(), key.orElseThrow(), authority);
    }

    private Supplier<TlsMaterial.Files> requiredFiles() {
        section.require("certificate");
        return files();
    }

    private Supplier<TlsMaterial.SecretName> secret() {
        var name = section.text("secretName", Names::kubernetesObject);
        var contents = contents();
        return () -> new TlsMaterial.SecretName(name.orElseThrow(), contents.get());
    }

    /** All of it, or nothing. */
    private Supplier<Optional<TlsMaterial.Files>> contents() {
        if (FILES.stream().noneMatch(section::has)) {
            return Optional::empty;
        }
        var files = requiredFiles();
        return () -> Optional.of(files.get());
    }
}
