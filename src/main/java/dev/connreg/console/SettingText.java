package dev.connreg.console;

import dev.connreg.resource.setting.Setting;
import dev.connreg.resource.setting.Setting.Placement;
import dev.connreg.resource.setting.SettingsTable;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people read of the settings of the extension. */
public final class SettingText {

    private SettingText() {}

    /** All, each in a line. */
    public static String list() {
        return SettingsTable.all().stream()
                .map(setting -> "%-36s  %s%n".formatted(setting.key(), setting.meaning()))
                .collect(Collectors.joining());
    }

    /** All that is known of one. */
    public static String of(Setting setting) {
        var text = new StringBuilder("%s%n  %s%n".formatted(setting.key(), setting.meaning()));
        text.append("  Type: %s%n".formatted(setting.type().words()));
        text.append("  Default: %s%n".formatted(setting.byDefault()));
        text.append("  Given with: %s%n".formatted(options(setting)));
        if (!setting.fights().isEmpty()) {
            text.append("  Interactions: %s%n".formatted(setting.fights()));
        }
        setting.evidence().doubt().ifPresent(doubt -> text.append("  Caution: %s%n".formatted(sentence(doubt))));
        text.append("  In a spec: %s%n".formatted(inSpec(setting)));
        return text.toString();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String inSpec(Setting setting) {
        if (SettingsTable.isFormer(setting)) {
            return "extension.settings, as %s; the former name is translated".formatted(SettingsTable.NODE_SELECTOR);
        }
        return setting.specKey()
                .orElseGet(() -> setting.placement() == Placement.PLAIN
                        ? "extension.settings, as " + setting.key()
                        : "extension.protectedSettings, as %s: {file: FILE}, or environment, or standardInput"
                                .formatted(setting.key()));
    }

    private static String options(Setting setting) {
        return switch (setting.placement()) {
            case PLAIN -> "--config or --config-file";
            case PROTECTED -> "--config-protected-file";
            case EITHER -> "--config-protected-file, unless it holds no secret";
        };
    }
}
