package dev.connreg.az.grammar;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * az's configuration: environment variables {@code AZURE_SECTION_NAME}, then the file {@code config} of its folder. Of the
 * section "defaults", files in folders of the same name in the working directory and those above it come first (knack,
 * config.py).
 */
public final class AzConfiguration implements ConfiguredDefaults {

    private final Map<String, String> environment;
    private final Path folder;
    private final Path workingDirectory;

    /**
     * Reads nothing yet.
     *
     * @param folder what {@code AZURE_CONFIG_DIR} says, or {@code ~/.azure}
     */
    public AzConfiguration(Map<String, String> environment, Path folder, Path workingDirectory) {
        this.environment = Map.copyOf(environment);
        this.folder = folder.toAbsolutePath().normalize();
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }

    /** Empty also for an empty value. */
    @Override
    public Optional<String> find(String section, String name) {
        return ofEnvironment(section, name)
                .or(() -> files(section).stream()
                        .flatMap(file -> IniFile.read(file).find(section, name).stream())
                        .findFirst())
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> ofEnvironment(String section, String name) {
        return Optional.ofNullable(
                environment.get("AZURE_%s_%s".formatted(section, name).toUpperCase(Locale.ROOT)));
    }

    private List<Path> files(String section) {
        var local = section.equals("defaults") ? localFolders() : Stream.<Path>empty();
        return Stream.concat(local, Stream.of(folder))
                .map(place -> place.resolve("config"))
                .toList();
    }

    private Stream<Path> localFolders() {
        return Stream.iterate(workingDirectory, directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve(folder.getFileName()))
                .takeWhile(local -> !local.equals(folder));
    }
}
