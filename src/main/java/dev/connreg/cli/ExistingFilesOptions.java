package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.problem.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** What becomes of files that are there already: they are replaced, or compared with what would be written. */
final class ExistingFilesOptions implements OptionGroup {

    private final OwnOption<Boolean> overwrite = OwnOption.flag(
            "Replace files that exist and differ, also those of others and changed ones.", "--overwrite", "--force");

    private final OwnOption<Boolean> diff = OwnOption.flag(
            "Show how the files in the directory differ from what would be written, and write nothing. "
                    + "Exit code 4 if they do.",
            "--diff");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(overwrite, diff);
    }

    void check(Optional<Path> directory) {
        if (diff.isSet() && directory.isEmpty()) {
            throw diff.misuse("--diff needs the directory to compare with: add --directory");
        }
        if (diff.isSet() && overwrite.isSet()) {
            throw diff.misuse("--diff writes nothing, so it cannot be combined with --overwrite or --force");
        }
    }

    boolean areCompared() {
        return diff.isSet();
    }

    EmittedFiles files(Path folder) {
        return new EmittedFiles(folder, overwrite.isSet());
    }

    /**
     * Writes or compares, and gives the exit code.
     *
     * @param secret the names of those that only their owner may read, and of which nothing is shown
     */
    int write(Console console, Path folder, SequencedMap<String, String> texts, Set<String> secret) {
        if (areCompared()) {
            return files(folder).compare(console, texts, secret) ? ExitCode.CHANGES : ExitCode.OK;
        }
        files(folder).write(console, texts, secret);
        return ExitCode.OK;
    }
}
