package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.file.TextFile;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.layout.CopiedScopeMaps;
import dev.connreg.template.readme.TemplateReadme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where files that are made from a spec go. */
final class EmitOptions implements OptionGroup {

    private final String printed;

    private final OwnOption<Path> directory;

    private final ExistingFilesOptions existing = new ExistingFilesOptions();

    /**
     * Of a command that makes several files or one.
     *
     * @param printed what goes to standard output where no directory is named
     */
    EmitOptions(String printed) {
        this.printed = printed;
        directory = OwnOption.file(
                "DIR",
                "The directory to write to; without it, only the %s is printed.".formatted(printed),
                "--directory",
                "-d");
    }

    @Override
    public List<OwnOption<?>> options() {
        return Stream.concat(Stream.of(directory), existing.options().stream()).toList();
    }

    void check() {
        directory.refuseDash(
                "--directory is -: to print the %s to standard output, leave --directory out".formatted(printed));
        existing.check(directory.given());
    }

    /** Where the files go, if not to standard output. */
    Optional<Path> directory() {
        return directory.given();
    }

    /** When something is copied: where files are compared, when it was copied for those that are there. */
    Instant taken(Instant now) {
        var readme =
                directory.given().filter(_ -> existing.areCompared()).map(there -> there.resolve(TemplateReadme.NAME));
        return readme.filter(Files::isRegularFile)
                .map(TextFile::read)
                .flatMap(CopiedScopeMaps::taken)
                .orElse(now);
    }

    /** Whether a file of that name is in the directory, and is one of those that connreg wrote there. */
    boolean hasWritten(String name) {
        return directory
                .given()
                .filter(folder -> existing.files(folder).hasWritten(name))
                .isPresent();
    }

    int write(Console console, TemplateFiles files) {
        if (directory.given().isEmpty()) {
            console.result(single(files));
            return ExitCode.OK;
        }
        var folder = directory.get();
        var exitCode = existing.write(console, folder, files.texts(), Set.of());
        files.absentModule()
                .map(folder::resolve)
                .filter(module -> !existing.areCompared() && Files.exists(module))
                .ifPresent(module -> console.warning(
                        "'%s' is not part of this template. If an earlier one left it, delete it.".formatted(module)));
        return exitCode;
    }

    private static String single(TemplateFiles files) {
        if (files.modules().isEmpty()) {
            return files.texts().firstEntry().getValue();
        }
        throw new Failure(
                "The template consists of several files (%s), as the cluster is in another resource group: name a directory for them with --directory."
                        .formatted(files.texts().sequencedKeySet().stream()
                                .filter(name -> !name.endsWith(".md"))
                                .collect(Collectors.joining(", "))));
    }
}
