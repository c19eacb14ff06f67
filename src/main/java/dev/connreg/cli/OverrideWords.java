package dev.connreg.cli;

import dev.connreg.problem.ShellWord;
import dev.connreg.resource.setting.SettingsTable;
import dev.connreg.spec.reader.SpecOverride;
import java.util.List;
import java.util.Set;

/** What options say beside a spec, for commands that are advised. */
final class OverrideWords {

    /** Those that have an option in every command that takes a spec. */
    private static final Set<String> NAMES = Set.of(
            "registry.name",
            "registry.resourceGroup",
            "connectedRegistry.name",
            "cluster.name",
            "cluster.resourceGroup");

    private static final String SETTINGS = "extension.settings";

    private OverrideWords() {}

    /** As any command that takes a spec understands them: a name by its own option, the rest by {@code --set}. What may be a secret is left to the reader. */
    static List<String> of(List<SpecOverride> overrides) {
        return overrides.stream().map(OverrideWords::of).toList();
    }

    private static String of(SpecOverride override) {
        if (mayHoldSecret(override)) {
            return "--set " + ShellWord.of(override.path() + "=VALUE");
        }
        var hasOption = NAMES.contains(override.path()) && !(override instanceof SpecOverride.Anything);
        return hasOption
                ? override.option() + " " + ShellWord.of(override.text())
                : "--set " + ShellWord.of(override.path() + "=" + override.text());
    }

    /** A setting by its key; or all of them, as JSON. */
    private static boolean mayHoldSecret(SpecOverride override) {
        var path = override.path();
        return path.startsWith(SETTINGS + ".")
                ? SettingsTable.mayBeSecret(path.substring(SETTINGS.length() + 1))
                : SETTINGS.equals(path) || path.equals("extension");
    }
}
