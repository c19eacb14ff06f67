package dev.connreg.spec.reader;

import dev.connreg.problem.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The keys of a spec, by section. */
public final class SpecKeys {

    /** The path of the section of settings that are secret, whose keys hold periods themselves. */
    static final String PROTECTED_SETTINGS = "extension.protectedSettings";

    /** By the path of the section; the spec itself has an empty one. */
    static final SequencedMap<String, List<String>> SECTIONS = sections();

    /** What documentation once called them, and what is right now. */
    private static final Map<String, String> FORMER = Map.of(
            "httpsenabled",
            "write tls.mode: none (with tls.acceptPlainHttp: true) for plain HTTP, and nothing for HTTPS",
            "httpenabled",
            "write tls.mode: none, with tls.acceptPlainHttp: true",
            "skipnodeselector",
            "write extension.settings with trustDistribution.useNodeSelector, which has the opposite sense",
            "service-clusterip",
            "write service.clusterIP",
            "pvc-storageclassname",
            "write extension.settings with pvc.storageClassName");

    private SpecKeys() {}

    static String unknown(String section, String key) {
        return "unknown key"
                + former(key)
                        .or(() -> Spelling.nearest(key, of(section)).map("did you mean '%s'?"::formatted))
                        .or(() -> elsewhere(key))
                        .map(": "::concat)
                        .orElseGet(() -> "; expected one of: " + String.join(", ", of(section)));
    }

    static Optional<String> former(String key) {
        var lastWord = key.substring(key.lastIndexOf('.') + 1);
        return Optional.ofNullable(FORMER.get(lastWord.toLowerCase(Locale.ROOT)));
    }

    /** Those of a section by its path; those at the top have none. */
    public static List<String> of(String section) {
        return isOfSecret(section) ? SecretOriginReader.SOURCES : SECTIONS.getOrDefault(section, List.of());
    }

    /** Whether no other keys may be in the section. */
    static boolean isClosed(String section) {
        return isOfSecret(section) || SECTIONS.containsKey(section);
    }

    /** Whether the section says where a secret is. */
    static boolean isOfSecret(String section) {
        return section.equals(ConnectionStringSourceReader.KEY) || section.startsWith(PROTECTED_SETTINGS + ".");
    }

    private static Optional<String> elsewhere(String key) {
        var places = new ArrayList<String>();
        SECTIONS.forEach((section, keys) -> keys.stream()
                .filter(key::equalsIgnoreCase)
                .forEach(known -> places.add(section.isEmpty() ? known : section + "." + known)));
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(places.stream().collect(Collectors.joining(" or ", "did you mean ", "?")));
    }

    private static SequencedMap<String, List<String>> sections() {
        var sections = new LinkedHashMap<String, List<String>>();
        sections.put(
                "",
                List.of(
                        "apiVersion",
                        "registry",
                        "cluster",
                        "connectedRegistry",
                        "extension",
                        "service",
                        "tls",
                        "connectionString",
                        "keyVault"));
        sections.put("registry", List.of("name", "resourceGroup", "subscription"));
        sections.put("cluster", List.of("name", "resourceGroup", "subscription"));
        sections.put(
                "connectedRegistry",
                List.of(
                        "name",
                        "mode",
                        "parent",
                        "repositories",
                        "syncToken",
                        "syncTokenName",
                        "scopeMapName",
                        "syncSchedule",
                        "syncWindow",
                        "syncMessageTtl",
                        "clientTokens",
                        "notifications",
                        "logLevel",
                        "auditLogs",
                        "garbageCollection"));
        sections.put("connectedRegistry.garbageCollection", List.of("enabled", "schedule"));
        sections.put(
                "extension",
                List.of("name", "version", "releaseTrain", "releaseNamespace", "settings", "protectedSettings"));
        sections.put("service", List.of("clusterIP"));
        sections.put(
                "tls", List.of("mode", "certificate", "key", "certificateAuthority", "secretName", "acceptPlainHttp"));
        sections.put("connectionString", SecretOriginReader.SOURCES);
        sections.put("keyVault", List.of("name", "resourceGroup", "subscription"));
        return sections;
    }
}
