package dev.connreg.azconfig;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** az's settings: {@code AZURE_<SECTION>_<NAME>} in the environment, else the file {@code config} (INI). */
public final class AzureConfigFile {

    private final Map<String, String> environment;
    private final IniFile file;

    private AzureConfigFile(Map<String, String> environment, IniFile file) {
        this.environment = Map.copyOf(environment);
        this.file = file;
    }

    /**
     * Reads the file, which may be missing.
     *
     * @param environment environment variables; {@code AZURE_CONFIG_DIR} says where the file is
     * @param home the user's home directory; without that variable the file is {@code ~/.azure/config}
     * @throws SignInException if the file is there and cannot be read
     */
    public static AzureConfigFile read(Map<String, String> environment, Path home) {
        return read(environment, AzureDirectory.of(environment, home));
    }

    static AzureConfigFile read(Map<String, String> environment, AzureDirectory directory) {
        return new AzureConfigFile(environment, directory.readSettings("config"));
    }

    /** A setting; of the environment even if empty, as az takes it. */
    public Optional<String> get(String section, String name) {
        return inEnvironment(section, name).or(() -> file.find(section, name));
    }

    Optional<String> inEnvironment(String section, String name) {
        return Optional.ofNullable(environment.get(variable(section, name)));
    }

    /**
     * A setting that is on or off; off if it is not set.
     *
     * @throws IllegalArgumentException if it is none of az's words for that, which are 1, yes, true, on, 0, no, false and
     *     off in any case
     */
    public boolean flag(String section, String name) {
        return get(section, name).map(word -> isTrue(section, name, word)).orElse(false);
    }

    private static boolean isTrue(String section, String name, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true", "on" -> true;
            case "0", "no", "false", "off" -> false;
            default ->
                throw new IllegalArgumentException(
                        "the setting %s of section %s (%s) is '%s', which is neither yes nor no"
                                .formatted(name, section, variable(section, name), word));
        };
    }

    private static String variable(String section, String name) {
        return "AZURE_%s_%s".formatted(section, name).toUpperCase(Locale.ROOT);
    }
}
