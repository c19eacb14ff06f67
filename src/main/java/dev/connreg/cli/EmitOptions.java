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
import java.util.stream.Collectors;

/** Where files that are made from a spec go. */
final class EmitOptions implements OptionGroup {

    static final String OVERWRITE = "Replace files that exist and differ, also those of others and changed ones.";

    private final String printed;

    private final OwnOption<Path> directory;

    private final OwnOption<Boolean> overwrite = OwnOption.flag(OVERWRITE, "--overwrite", "--force");

    private final OwnOption<Boolean> diff = OwnOption.flag(
            "Show how the files in the directory differ from what would be written, and write nothing. "
                    + "Exit code 4 if they do.",
            "--diff");

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
        return List.of(directory, overwrite, diff);
    }

    void check() {
        directory.refuseDash(
                "--directory is -: to print the %s to standard output, leave --directory out".formatted(printed));
        if (diff.isSet() && directory.given().isEmpty()) {
            throw diff.misuse("--diff needs the directory to compare with: add --directory");
        }
        if (diff.isSet() && overwrite.isSet()) {
            throw diff.misuse("--diff writes nothing, so it cannot be combined with --overwrite or --force");
        }
    }

    /** Where the files go, if not to standard output. */
    Optional<Path> directory() {
        return directory.given();
    }

    /** When something is copied: where files are compared, when it was copied for those that are there. */
    Instant taken(Instant now) {
        var readme = directory.given().filter(_ -> diff.isSet()).map(there -> there.resolve(TemplateReadme.NAME));
        return readme.filter(Files::isRegularFile)
                .map(TextFile::read)
                .flatMap(CopiedScopeMaps::taken)
                .orElse(now);
    }

    /** Whether a file of that name is in the directory, and is one of those that connreg wrote there. */
    boolean hasWritten(String name) {
        return directory
                .given()
                .filter(folder -> emitted(folder).hasWritten(name))
                .isPresent();
    }

    private EmittedFiles emitted(Path folder) {
        return new EmittedFiles(folder, overwrite.isSet());
    }

    int write(Console console, TemplateFiles files) {
        if (directory.given().isEmpty()) {
            console.result(single(files));
            return ExitCode.OK;
        }
        var folder = directory.get();
        var emitted = emitted(folder);
        if (diff.isSet()) {
            return emitted.compare(console, files.texts()) ? ExitCode.CHANGES : ExitCode.OK;
        }
        emitted.write(console, files.texts());
        files.absentModule()
                .map(folder::resolve)
                .filter(Files::exists)
                .ifPresent(module -> console.warning(
                        "'%s' is not part of this template. If an earlier one left it, delete it.".formatted(module)));
        return ExitCode.OK;
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
