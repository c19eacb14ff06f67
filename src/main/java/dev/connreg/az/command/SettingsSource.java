package dev.connreg.az.command;

import dev.connreg.problem.Failure;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The plain and the protected settings that the options of a command give.
 *
 * @param secret settings that must not be seen
 */
record SettingsSource(SequencedMap<String, String> plain, SequencedMap<String, String> secret) {

    static boolean isGiven(ExtensionSettings options) {
        return !options.settings.isEmpty()
                || !options.protectedSettings.isEmpty()
                || options.settingsFile.isPresent()
                || options.protectedSettingsFile.isPresent();
    }

    /**
     * Refuses an option beside a file of the same.
     *
     * @throws Failure if there are both, in the words of az
     */
    static void requireOneOfEach(ExtensionSettings options) {
        requireOne(options.settings, options.settingsFile, "configuration-settings");
        requireOne(options.protectedSettings, options.protectedSettingsFile, "configuration-protected-settings");
    }

    private static void requireOne(Map<String, String> pairs, Optional<String> file, String option) {
        if (!pairs.isEmpty() && file.isPresent()) {
            throw new Failure("Error! Both %s and %s-file cannot be provided.".formatted(option, option));
        }
    }

    /**
     * Reads the files; what the command line has wins over what they have.
     *
     * @throws Failure if a file cannot be read or has no settings
     */
    static SettingsSource read(ExtensionSettings options, InputStream in) {
        return new SettingsSource(
                merged(options.settingsFile, options.settings, in),
                merged(options.protectedSettingsFile, options.protectedSettings, in));
    }

    private static SequencedMap<String, String> merged(
            Optional<String> file, Map<String, String> pairs, InputStream in) {
        var all = new LinkedHashMap<String, String>();
        file.ifPresent(name -> all.putAll(SettingsFile.read(name, in)));
        all.putAll(pairs);
        return all;
    }
}
