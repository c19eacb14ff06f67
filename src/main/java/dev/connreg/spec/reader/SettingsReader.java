package dev.connreg.spec.reader;

import dev.connreg.resource.setting.FormerKey;
import dev.connreg.resource.setting.SettingsTable;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Settings that everyone who may read the extension can read. */
final class SettingsReader {

    private final Section section;
    private final SequencedMap<String, String> settings = new LinkedHashMap<>();

    private SettingsReader(Section section) {
        this.section = section;
    }

    /** By the keys that the chart reads. */
    static SequencedMap<String, String> read(Section section) {
        var reader = new SettingsReader(section);
        section.keys().forEach(reader::read);
        FormerKey.again(section.keys()).forEach((key, now) -> section.problem(key, FormerKey.twice(now)));
        return reader.settings;
    }

    private void read(String key) {
        // Misspelt ones too, so that no key file lands in a setting that anybody can read back.
        var elsewhere = SettingsTable.notPassedOn(key);
        if (elsewhere.isPresent()) {
            section.problem(key, elsewhere.get());
        } else if (SettingsTable.looksSecret(key)) {
            section.problem(
                    key,
                    "is secret, and everyone who may read the extension can read these settings: write it under %s, and %s"
                            .formatted(SpecKeys.PROTECTED_SETTINGS, SecretOriginReader.CHOICES));
        } else {
            section.word(key).ifPresent(value -> add(key, value));
        }
    }

    private void add(String key, String value) {
        var former = FormerKey.of(key);
        var now = former.map(FormerKey::now).orElse(key);
        settings.put(now, former.map(it -> it.value(value)).orElse(value));
        SettingsTable.find(now)
                .ifPresentOrElse(
                        setting -> {
                            setting.fault(value).ifPresent(fault -> section.problem(key, fault));
                            setting.doubts(value).forEach(doubt -> section.warn(key, doubt));
                        },
                        () -> warnOfUnknown(key));
        former.ifPresent(it -> section.warn(key, it.note(value)));
    }

    private void warnOfUnknown(String key) {
        section.warn(key, SettingsTable.unknown(key));
        if (SettingsTable.mayBeSecret(key)) {
            section.warn(key, SettingsTable.MAY_BE_SECRET);
        }
    }
}
