package dev.connreg.spec.reader;

import dev.connreg.problem.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

final class SettingsReader {

    /** What the chart is known to read (learn.microsoft.com, connected registry glossary; Azure/acr, docs/preview). */
    static final List<String> KNOWN = List.of(
            "service.type",
            "registryLoginServer",
            "trustDistribution.useNodeSelector",
            "trustDistribution.skipNodeSelector",
            "pvc.storageClassName",
            "pvc.storageRequest",
            "sync.chunkSizeInMb",
            "image",
            "registry.replicas");

    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("service.clusterIP", "service.clusterIP"),
            Map.entry("cert-manager.enabled", "tls.mode"),
            Map.entry("cert-manager.install", "tls.mode"),
            Map.entry("trustDistribution.enabled", "tls.mode"),
            Map.entry("httpEnabled", "tls.mode"),
            Map.entry("HttpsEnabled", "tls.mode"),
            Map.entry("connectionString", "connectionString"),
            Map.entry("tls.crt", "tls.certificate"),
            Map.entry("tls.key", "tls.key"),
            Map.entry("tls.cacrt", "tls.certificateAuthority"),
            Map.entry("tls.secret", "tls.secretName"));

    private static final String STORAGE_REQUEST = "pvc.storageRequest";
    private static final String NODE_SELECTOR = "trustDistribution.useNodeSelector";
    private static final String FORMER_NODE_SELECTOR = "trustDistribution.skipNodeSelector";
    private static final String QUANTITY = "[0-9]+(\\.[0-9]+)?([KMGTPE]i|[kMGTPE]|e[0-9]+)?";

    private final Section section;
    private final SequencedMap<String, String> settings = new LinkedHashMap<>();

    private SettingsReader(Section section) {
        this.section = section;
    }

    static SequencedMap<String, String> read(Section section) {
        var reader = new SettingsReader(section);
        section.keys().forEach(reader::read);
        if (section.has(NODE_SELECTOR) && section.has(FORMER_NODE_SELECTOR)) {
            section.problem(FORMER_NODE_SELECTOR, "is the former name of %s: give one".formatted(NODE_SELECTOR));
        }
        return reader.settings;
    }

    private void read(String key) {
        var elsewhere = elsewhere(key);
        if (elsewhere.isPresent()) {
            section.problem(key, "is set by connreg: use %s instead".formatted(elsewhere.get()));
            return;
        }
        section.word(key).ifPresent(value -> {
            settings.put(key, value);
            check(key, value);
        });
    }

    /** Misspelt ones too, so that no key file lands in a setting that anybody can read back. */
    private static Optional<String> elsewhere(String key) {
        if (KNOWN.contains(key)) {
            return Optional.empty();
        }
        return Spelling.nearest(key, ELSEWHERE.keySet()).map(ELSEWHERE::get);
    }

    private void check(String key, String value) {
        if (key.equals(STORAGE_REQUEST) && !value.matches(QUANTITY)) {
            section.problem(key, "'%s' is not a valid Kubernetes quantity, such as 250Gi".formatted(value));
        }
        if ((key.equals(NODE_SELECTOR) || key.equals(FORMER_NODE_SELECTOR)) && !value.matches("true|false")) {
            section.warn(key, "is '%s': the extension knows true and false only".formatted(value));
        }
        SpecKeys.former(key)
                .or(() -> KNOWN.contains(key)
                        ? Optional.empty()
                        : Spelling.nearest(key, KNOWN).map("did you mean '%s'?"::formatted))
                .ifPresent(hint -> section.warn(key, "is not a setting that the extension is known to read: " + hint));
    }
}
