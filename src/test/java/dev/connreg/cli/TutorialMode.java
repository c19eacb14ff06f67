package dev.connreg.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ways of the tutorial to secure a connected registry, and what each must make of the extension's settings: the
 * table of the extension's documentation, not of our code.
 */
enum TutorialMode {
    BUNDLED_CERT_MANAGER("bundled-cert-manager", Map.of(), certManager(true, true, true), Set.of()),
    EXISTING_CERT_MANAGER("existing-cert-manager", Map.of(), certManager(true, false, true), Set.of()),
    OWN_CERTIFICATE("own-certificate", Map.of(), certManager(false, false, true), Files.KEYS),
    KUBERNETES_SECRET("kubernetes-secret", Map.of(), certManager(false, false, true), Set.of("tls.secret")),
    OWN_TRUST_DISTRIBUTION("own-trust-distribution", Map.of(), certManager(false, false, false), Files.KEYS),
    NO_TLS("no-tls", Map.of("httpEnabled", "true"), certManager(false, false, false), Set.of());

    private static final class Files {
        static final Set<String> KEYS = Set.of("tls.crt", "tls.key", "tls.cacrt");
    }

    private final String specName;
    private final Map<String, String> settings;
    private final Set<String> protectedKeys;

    TutorialMode(
            String specName, Map<String, String> further, Map<String, String> certManager, Set<String> protectedKeys) {
        this.specName = specName;
        this.settings = new TreeMap<>(certManager);
        this.settings.putAll(further);
        this.settings.put("service.clusterIP", "192.100.100.1");
        this.protectedKeys = new TreeSet<>(protectedKeys);
        this.protectedKeys.add("connectionString");
    }

    private static Map<String, String> certManager(boolean enabled, boolean install, boolean trust) {
        return Map.of(
                "cert-manager.enabled", "" + enabled,
                "cert-manager.install", "" + install,
                "trustDistribution.enabled", "" + trust);
    }

    /** The name of its spec. */
    String spec() {
        return specName;
    }

    /** The plain settings that the extension must have, and no others. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** The keys of the protected settings that the extension must have, and no others. */
    Set<String> protectedKeys() {
        return Set.copyOf(protectedKeys);
    }
}
