package dev.connreg.spec.reader;

import dev.connreg.problem.Spelling;
import dev.connreg.resource.setting.SettingsTable;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

final class SettingsReader {

    private final Section section;
    private final SequencedMap<String, String> settings = new LinkedHashMap<>();

    private SettingsReader(Section section) {
        this.section = section;
    }

    static SequencedMap<String, String> read(Section section) {
        var reader = new SettingsReader(section);
        section.keys().forEach(reader::read);
        if (section.has(SettingsTable.NODE_SELECTOR) && section.has(SettingsTable.FORMER_NODE_SELECTOR)) {
            section.problem(
                    SettingsTable.FORMER_NODE_SELECTOR,
                    "is the former name of %s: give one".formatted(SettingsTable.NODE_SELECTOR));
        }
        return reader.settings;
    }

    private void read(String key) {
        // Misspelt ones too, so that no key file lands in a setting that anybody can read back.
        var elsewhere = SettingsTable.specKey(key);
        if (elsewhere.isPresent()) {
            section.problem(key, "is set by connreg: use %s instead".formatted(elsewhere.get()));
            return;
        }
        section.word(key).ifPresent(value -> {
            settings.put(key, value);
            check(key, value);
        });
    }

    private void check(String key, String value) {
        var setting = SettingsTable.find(key);
        setting.flatMap(it -> it.fault(value)).ifPresent(fault -> section.problem(key, fault));
        setting.flatMap(it -> it.doubt(value)).ifPresent(doubt -> section.warn(key, doubt));
        SpecKeys.former(key)
                .or(() -> setting.isPresent()
                        ? Optional.empty()
                        : Spelling.nearest(key, SettingsTable.passedOn()).map("did you mean '%s'?"::formatted))
                .ifPresent(hint -> section.warn(key, "is not a setting that the extension is known to read: " + hint));
    }
}
