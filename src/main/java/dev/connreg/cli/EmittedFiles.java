package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.file.FileSet;
import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextDifference;
import dev.connreg.file.TextFile;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.template.readme.TemplateReadme;
import dev.connreg.template.readme.WrittenFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that are made from a spec, in one directory. One that is there and differs is replaced if it is known to be as
 * connreg wrote it, others only if that is asked for.
 */
record EmittedFiles(Path folder, boolean overwrite) {

    /** All or none of them; text by the name of its file. Only the owner may read the secret ones. */
    void write(Console console, SequencedMap<String, String> texts, Set<String> secret) {
        texts.keySet().forEach(name -> requireWritable(folder.resolve(name)));
        var written = texts.containsKey(TemplateReadme.NAME) ? written() : WrittenFiles.NONE;
        if (!overwrite) {
            Failure.throwIfAny(texts.entrySet().stream()
                    .flatMap(file -> inTheWay(written, file.getKey(), file.getValue()))
                    .toList());
        }
        try (var set = new FileSet()) {
            for (var file : written.recordIn(texts).entrySet()) {
                var readers = secret.contains(file.getKey()) ? FileSet.Readers.OWNER : readers(file.getValue());
                set.add(folder.resolve(file.getKey()), file.getValue(), readers);
            }
            set.commit();
            set.created().forEach(directory -> console.note("Created the directory " + directory));
        } catch (IOException e) {
            throw unwritable(folder.resolve(texts.firstEntry().getKey()), e);
        }
        texts.keySet().forEach(name -> console.note("Wrote " + folder.resolve(name)));
    }

    private static FileSet.Readers readers(String text) {
        return text.startsWith("#!") ? FileSet.Readers.ANYONE_TO_RUN : FileSet.Readers.ANYONE;
    }

    /**
     * Prints how what is there differs, and says whether it does. A file that is not there is empty. Of a secret one it
     * prints no more than that it differs.
     */
    boolean compare(Console console, SequencedMap<String, String> texts, Set<String> secret) {
        var differences = texts.entrySet().stream()
                .map(text -> difference(text.getKey(), text.getValue(), secret.contains(text.getKey())))
                .filter(difference -> !difference.isEmpty())
                .toList();
        differences.forEach(console::result);
        return !differences.isEmpty();
    }

    private String difference(String name, String text, boolean isSecret) {
        var file = folder.resolve(name);
        var exists = Files.exists(file);
        var there = exists ? content(name, bytes(name)) : "";
        var made = content(name, text.getBytes(StandardCharsets.UTF_8));
        if (isSecret) {
            return there.equals(made)
                    ? ""
                    : "The file '%s' %s; its content is secret and is not shown.\n"
                            .formatted(file, exists ? "differs" : "does not exist");
        }
        return TextDifference.of(there, made, exists ? file.toString() : "/dev/null", file.toString());
    }

    /** Whether a file is there, and is one of those that a README there tells of. */
    boolean hasWritten(String name) {
        return Files.exists(folder.resolve(name)) && written().has(name, bytes(name));
    }

    private WrittenFiles written() {
        return Files.isRegularFile(folder.resolve(TemplateReadme.NAME))
                ? WrittenFiles.in(new String(bytes(TemplateReadme.NAME), StandardCharsets.UTF_8))
                : WrittenFiles.NONE;
    }

    /** Why a file may not be replaced unasked. */
    private Stream<Finding> inTheWay(WrittenFiles written, String name, String text) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        var bytes = bytes(name);
        if (content(name, bytes).equals(content(name, text.getBytes(StandardCharsets.UTF_8)))
                || written.hasUnchanged(name, bytes)) {
            return Stream.empty();
        }
        return Stream.of(new Finding.Message("The file '%s' %s. To replace it, add --force."
                .formatted(
                        file, written.has(name, bytes) ? "was changed since connreg wrote it" : "exists and differs")));
    }

    private static String content(String name, byte[] bytes) {
        return new String(WrittenFiles.content(name, bytes), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String name) {
        var file = folder.resolve(name);
        try {
            return TextFile.bytes(file);
        } catch (IOException e) {
            throw new Failure("The file '%s' exists and cannot be read: %s. Name another directory with --directory."
                    .formatted(file, FileTrouble.unreadable(e)));
        }
    }

    private static void requireWritable(Path file) {
        var inTheWay = FileTrouble.inTheWay(file);
        if (inTheWay.isPresent()) {
            throw new Failure(
                    "The file '%s' cannot be written: '%s' is a file, not a directory. Name another one with --directory."
                            .formatted(file, inTheWay.get()));
        }
        if (Files.isDirectory(file)) {
            throw new Failure(
                    "'%s' is a directory, not a file. Name another directory with --directory.".formatted(file));
        }
    }

    private static Failure unwritable(Path file, IOException e) {
        return new Failure("The file '%s' cannot be written: %s. Name another directory with --directory."
                .formatted(file, FileTrouble.reason(e)));
    }
}
