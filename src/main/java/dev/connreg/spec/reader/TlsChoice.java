package dev.connreg.spec.reader;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

enum TlsChoice {
    BUNDLED_CERT_MANAGER("bundledCertManager"),
    EXISTING_CERT_MANAGER("existingCertManager"),
    OWN_CERTIFICATE("ownCertificate"),
    KUBERNETES_SECRET("kubernetesSecret"),
    OWN_TRUST_DISTRIBUTION("ownTrustDistribution"),
    NONE("none");

    private final String word;

    TlsChoice(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    boolean has(String key) {
        return keys().contains(key);
    }

    static String modesWith(String key) {
        var modes = Arrays.stream(values())
                .filter(mode -> mode.has(key))
                .map(TlsChoice::word)
                .collect(Collectors.joining(", "));
        return modes.replaceFirst(", (\\w+)$", " or $1");
    }

    private Set<String> keys() {
        return switch (this) {
            case BUNDLED_CERT_MANAGER, EXISTING_CERT_MANAGER -> Set.of();
            case OWN_CERTIFICATE -> Set.of("certificate", "key", "certificateAuthority");
            case KUBERNETES_SECRET -> Set.of("secretName", "certificate", "key", "certificateAuthority");
            case OWN_TRUST_DISTRIBUTION -> Set.of("certificate", "key", "certificateAuthority", "secretName");
            case NONE -> Set.of("acceptPlainHttp");
        };
    }
}
