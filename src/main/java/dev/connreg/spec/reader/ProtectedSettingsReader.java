package dev.connreg.spec.reader;

import dev.connreg.problem.Spelling;
import dev.connreg.resource.setting.FormerKey;
import dev.connreg.resource.setting.Setting;
import dev.connreg.resource.setting.Setting.Placement;
import dev.connreg.resource.setting.SettingsTable;
import dev.connreg.spec.SecretOrigin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Settings that nobody may read, which a spec says where to find. */
final class ProtectedSettingsReader {

    private final Section section;
    private final SecretOriginReader origins;
    private final SequencedMap<String, Supplier<Optional<SecretOrigin>>> settings = new LinkedHashMap<>();

    private ProtectedSettingsReader(Section section, SecretOriginReader origins) {
        this.section = section;
        this.origins = origins;
    }

    /** By the keys that the chart reads. */
    static Supplier<SequencedMap<String, SecretOrigin>> read(Section section, SecretOriginReader origins) {
        var reader = new ProtectedSettingsReader(section, origins);
        section.keys().forEach(reader::read);
        FormerKey.again(section.keys()).forEach((key, now) -> section.problem(key, FormerKey.twice(now)));
        return reader::found;
    }

    private SequencedMap<String, SecretOrigin> found() {
        var found = new LinkedHashMap<String, SecretOrigin>();
        settings.forEach((key, origin) -> origin.get().ifPresent(it -> found.put(key, it)));
        return found;
    }

    private void read(String key) {
        var fault = fault(key);
        if (fault.isPresent()) {
            section.problem(key, fault.get());
            return;
        }
        var former = FormerKey.of(key);
        settings.put(now(key), origins.read(section, key, "is a secret"));
        former.ifPresent(it -> section.warn(key, it.note("")));
        SettingsTable.find(now(key)).ifPresentOrElse(setting -> warnOf(key, setting), () -> warnOfUnknown(key));
    }

    private static String now(String key) {
        return FormerKey.of(key).map(FormerKey::now).orElse(key);
    }

    private Optional<String> fault(String key) {
        return SettingsTable.notPassedOn(key)
                .or(() -> SettingsTable.find(now(key))
                        .filter(setting -> setting.placement() == Placement.PLAIN)
                        .map(setting -> "is not a protected setting: write %s under extension.settings"
                                .formatted(setting.key())))
                .or(() -> nested(key)
                        .map(inner -> "must say where it is: write keys with periods, such as %s.%s: ..."
                                .formatted(key, inner)));
    }

    private void warnOf(String key, Setting setting) {
        setting.evidence().doubt().ifPresent(doubt -> section.warn(key, doubt));
    }

    private void warnOfUnknown(String key) {
        Spelling.nearest(key, SettingsTable.passedOn()).ifPresent(_ -> section.warn(key, SettingsTable.unknown(key)));
    }

    /** The key below one that is but a part of a setting's. */
    private Optional<String> nested(String key) {
        return section.structure(key).flatMap(value -> switch (value) {
            case SpecNode.Mapping(var _, var entries) ->
                entries.entrySet().stream()
                        .filter(entry -> entry.getValue().value() instanceof SpecNode.Mapping)
                        .map(Map.Entry::getKey)
                        .findFirst();
            case SpecNode.Scalar _, SpecNode.Sequence _ -> Optional.empty();
        });
    }
}
