package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.file.FileSet;
import dev.connreg.file.FileTrouble;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.ShellWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Where a spec or a drawing is written to: a file, or standard output. */
record SpecFileTarget(Path file, boolean overwrite) {

    boolean isStandardOutput() {
        return file.toString().equals("-");
    }

    /** The file as a word of a command; what is printed has no name yet. */
    static String shown(Path file) {
        return file.toString().equals("-") ? "FILE" : ShellWord.ofFile(file.toString());
    }

    /** Refuses before anything is asked. */
    void requireWritable() {
        if (isStandardOutput()) {
            return;
        }
        if (!FileTrouble.isPlain(file)) {
            throw new Failure(
                    "'%s' is not a regular file: name one to write to, or - for standard output".formatted(file));
        }
        if (Files.isDirectory(file)) {
            throw new Failure("'%s' is a directory: name a file in it".formatted(file));
        }
        if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Failure(
                    List.of(CodedFinding.error(FindingCode.FILE_EXISTS).with(Fact.FILE, file.toString())));
        }
        FileTrouble.inTheWay(file).ifPresent(other -> {
            throw unwritable("'%s' is a file, not a directory".formatted(other));
        });
        tryOut();
    }

    /** Writes nothing, and leaves nothing. What a system allows is known for sure only if it is done. */
    private void tryOut() {
        try (var files = new FileSet()) {
            files.add(file, "", FileSet.Readers.ANYONE);
        } catch (IOException e) {
            throw unwritable(FileTrouble.reason(e));
        }
    }

    void write(Console console, String text) {
        try (var files = new FileSet()) {
            files.add(file, text, FileSet.Readers.ANYONE);
            files.commit();
            files.created().forEach(made -> console.note("Created the directory " + made + "."));
        } catch (IOException e) {
            throw unwritable(FileTrouble.reason(e));
        }
        console.note("Wrote %s.".formatted(file));
    }

    private Failure unwritable(String reason) {
        return new Failure("file '%s' cannot be written: %s".formatted(file, reason));
    }

    /**
     * A file named on the command line or in an answer, as the spec must name it to mean the same one.
     *
     * @param home where {@code ~/} leads to, which no shell has put there
     */
    String relative(String other, Path home) {
        if (other.startsWith("~/")) {
            return home.resolve(other.replaceFirst("^~/+", "")).toString();
        }
        var named = Path.of(other);
        return named.isAbsolute() || isStandardOutput()
                ? other
                : directory(file).relativize(place(named)).toString();
    }

    /** By real directories, as a link would lead elsewhere on the way up; a link that is the file itself stays. */
    private static Path place(Path path) {
        return directory(path).resolve(path.toAbsolutePath().normalize().getFileName());
    }

    private static Path directory(Path path) {
        var directory = Objects.requireNonNull(path.toAbsolutePath().normalize().getParent());
        for (var there = directory; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(directory)).normalize();
            } catch (IOException _) {
                // It is not there yet: what it will be in may be a link.
            }
        }
        return directory;
    }
}
