package dev.connreg.resource.setting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting of the extension.
 *
 * @param byDefault what the extension takes where it is not given, as people read it
 * @param fights what it cannot be combined with, or must fit
 * @param evidence how it is known
 * @param specKey the key of a spec that sets it; empty where it is passed on from {@code extension.settings}
 *     or {@code extension.protectedSettings}
 */
public record Setting(
        String key,
        SettingType type,
        Placement placement,
        String byDefault,
        String meaning,
        String fights,
        Evidence evidence,
        Optional<String> specKey) {

    /** Where it stands among the settings of an extension. */
    public enum Placement {
        /** {@code configurationSettings}, which everyone who may read the extension can read. */
        PLAIN,
        /** {@code configurationProtectedSettings}, which never come back. */
        PROTECTED,
        /** Protected wherever it holds a secret. */
        EITHER
    }

    /** How a setting is known. */
    public enum Evidence {
        /** From documents of Microsoft's. */
        DOCUMENTED(""),
        /** From the chart of a preview. */
        PREVIEW("only the preview chart for high availability is known to read it"),
        /** From what people report. */
        REPORTED("Microsoft does not document it, and a version of the extension may not read it");

        private final String words;

        Evidence(String words) {
            this.words = words;
        }

        /** Why it may have no effect; empty where that is not to be feared. */
        public Optional<String> doubt() {
            return Optional.of(words).filter(text -> !text.isEmpty());
        }
    }

    static Setting plain(String key, SettingType type, String byDefault, String meaning, String fights) {
        return new Setting(
                key, type, Placement.PLAIN, byDefault, meaning, fights, Evidence.DOCUMENTED, Optional.empty());
    }

    static Setting secret(String key, SettingType type, String byDefault, String meaning, String fights) {
        return new Setting(
                key, type, Placement.PROTECTED, byDefault, meaning, fights, Evidence.DOCUMENTED, Optional.empty());
    }

    Setting in(Placement other) {
        return new Setting(key, type, other, byDefault, meaning, fights, evidence, specKey);
    }

    Setting by(String key) {
        return new Setting(this.key, type, placement, byDefault, meaning, fights, evidence, Optional.of(key));
    }

    Setting known(Evidence other) {
        return new Setting(key, type, placement, byDefault, meaning, fights, other, specKey);
    }

    /** What is wrong with a value. */
    public Optional<String> fault(String value) {
        return type.fault(value);
    }

    /** What may be wrong with it. */
    public List<String> doubts(String value) {
        return Stream.concat(
                        evidence.doubt().stream(), fault(value).isEmpty() ? type.doubt(value).stream() : Stream.empty())
                .toList();
    }
}
