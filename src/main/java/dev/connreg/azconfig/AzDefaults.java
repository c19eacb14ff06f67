package dev.connreg.azconfig;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What az takes where an option is not given: environment variables {@code AZURE_SECTION_NAME}, then the file
 * {@code config} of its directory. Of the section "defaults", files in directories of the same name in the working
 * directory and in each one above come first, nearest first (knack, config.py).
 */
public final class AzDefaults {

    private final AzureDirectory directory;
    private final AzureConfigFile everywhere;
    private final Path workingDirectory;

    /**
     * Reads az's own file.
     *
     * @param environment environment variables
     * @param home the user's home directory
     * @throws SignInException if the file is there and cannot be read
     */
    public AzDefaults(Map<String, String> environment, Path home, Path workingDirectory) {
        var configured = AzureDirectory.of(environment, home);
        this.directory = new AzureDirectory(configured.path().toAbsolutePath().normalize());
        this.everywhere = AzureConfigFile.read(environment, directory);
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }

    /** The value of, say, section "defaults" and name "group"; empty also for an empty value. */
    public Optional<String> find(String section, String name) {
        return everywhere
                .ofEnvironment(section, name)
                .or(() -> ofDirectories(section, name))
                .or(() -> everywhere.get(section, name))
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> ofDirectories(String section, String name) {
        return section.equals("defaults")
                ? localDirectories()
                        .flatMap(local -> AzureConfigFile.read(Map.of(), local).get(section, name).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Stream<AzureDirectory> localDirectories() {
        return Stream.iterate(workingDirectory, place -> place != null, Path::getParent)
                .map(place -> new AzureDirectory(place.resolve(directory.path().getFileName())))
                .takeWhile(local -> !local.equals(directory));
    }
}
