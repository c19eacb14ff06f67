package dev.connreg.resource.setting;

import java.util.Optional;

/**
 * A setting of the extension.
 *
 * @param byDefault what the extension takes where it is not given, as people read it
 * @param fights what it cannot be combined with, or must fit
 * @param specKey the key of a spec that sets it; empty where it is passed on from {@code extension.settings}
 */
public record Setting(
        String key,
        SettingType type,
        Placement placement,
        String byDefault,
        String meaning,
        String fights,
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

    static Setting plain(String key, SettingType type, String byDefault, String meaning, String fights) {
        return new Setting(key, type, Placement.PLAIN, byDefault, meaning, fights, Optional.empty());
    }

    static Setting secret(String key, SettingType type, String byDefault, String meaning, String fights) {
        return new Setting(key, type, Placement.PROTECTED, byDefault, meaning, fights, Optional.empty());
    }

    Setting in(Placement other) {
        return new Setting(key, type, other, byDefault, meaning, fights, specKey);
    }

    Setting by(String key) {
        return new Setting(this.key, type, placement, byDefault, meaning, fights, Optional.of(key));
    }

    /** What is wrong with a value among the settings that others can read. */
    public Optional<String> fault(String value) {
        return isDocumented() ? type.fault(value) : Optional.empty();
    }

    /** What may be wrong with it there. */
    public Optional<String> doubt(String value) {
        if (placement != Placement.PLAIN) {
            return Optional.of("may hold a secret, and everyone who may read the extension can read it");
        }
        return isDocumented() ? Optional.empty() : type.fault(value);
    }

    /** Those that take numbers come from previews and from what people report: the next version may take something else. */
    private boolean isDocumented() {
        return type != SettingType.NUMBER;
    }
}
