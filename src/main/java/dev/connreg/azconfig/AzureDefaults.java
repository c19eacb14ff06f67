package dev.connreg.azconfig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What az takes where an option is not given: {@code AZURE_SECTION_NAME}, then its file {@code config}. Of the section
 * "defaults", files of the same name in the working directory and those above it come between, nearest first (knack,
 * config.py).
 */
public final class AzureDefaults {

    private final AzureConfigFile configuration;
    private final List<IniFile> localFiles;

    private AzureDefaults(AzureConfigFile configuration, List<IniFile> localFiles) {
        this.configuration = configuration;
        this.localFiles = localFiles;
    }

    /**
     * Reads the files, each of which may be missing.
     *
     * @throws dev.connreg.problem.Failure if one is there and az could not read it
     */
    public static AzureDefaults read(Map<String, String> environment, Path home, Path workingDirectory) {
        var directory = AzureDirectory.of(environment, home);
        return new AzureDefaults(
                AzureConfigFile.read(environment, directory),
                localDirectories(directory, workingDirectory)
                        // As az does: what others left in a directory above, unreadable, is no obstacle.
                        .filter(local -> Files.isReadable(local.path().resolve("config")))
                        .map(local -> local.readSettings("config"))
                        .toList());
    }

    /** A setting; an empty value, wherever it stands, is none and hides those that would follow. */
    public Optional<String> find(String section, String name) {
        return configuration
                .inEnvironment(section, name)
                .or(() -> local(section, name))
                .or(() -> configuration.get(section, name))
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> local(String section, String name) {
        return section.equals("defaults")
                ? localFiles.stream()
                        .flatMap(file -> file.find(section, name).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<AzureDirectory> localDirectories(AzureDirectory directory, Path workingDirectory) {
        var global = directory.path().toAbsolutePath().normalize();
        var name = global.getFileName();
        return Stream.iterate(workingDirectory.toAbsolutePath().normalize(), above -> above != null, Path::getParent)
                .flatMap(above -> Optional.ofNullable(name).map(above::resolve).stream())
                .takeWhile(local -> !local.equals(global))
                .map(AzureDirectory::new);
    }
}
