package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.file.FileSet;
import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextDifference;
import dev.connreg.file.TextFile;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SequencedMap;
import java.util.Set;

/** Files that are made from a spec, in one directory. One that is there and differs is replaced only if that is asked for. */
record EmittedFiles(Path folder, boolean overwrite) {

    /** All or none of them; text by the name of its file. */
    void write(Console console, SequencedMap<String, String> texts) {
        write(console, texts, Set.of());
    }

    /** As {@link #write(Console, SequencedMap)}, where only the owner may read those. */
    void write(Console console, SequencedMap<String, String> texts, Set<String> ofOwner) {
        texts.forEach((name, text) -> requireWritable(folder.resolve(name), text));
        try (var set = new FileSet()) {
            for (var file : texts.entrySet()) {
                var readers = ofOwner.contains(file.getKey()) ? FileSet.Readers.OWNER : FileSet.Readers.ANYONE;
                set.add(folder.resolve(file.getKey()), file.getValue(), readers);
            }
            set.commit();
            set.created().forEach(directory -> console.note("Created the directory " + directory));
        } catch (IOException e) {
            throw unwritable(folder.resolve(texts.firstEntry().getKey()), e);
        }
        texts.keySet().forEach(name -> console.note("Wrote " + folder.resolve(name)));
    }

    /** Prints how what is there differs, and says whether it does. A file that is not there is empty. */
    boolean compare(Console console, SequencedMap<String, String> texts) {
        var differences = texts.entrySet().stream()
                .map(text -> difference(folder.resolve(text.getKey()), text.getValue()))
                .filter(difference -> !difference.isEmpty())
                .toList();
        differences.forEach(console::result);
        return !differences.isEmpty();
    }

    private static String difference(Path file, String text) {
        try {
            var there = Files.exists(file) ? new String(TextFile.bytes(file), StandardCharsets.UTF_8) : "";
            return TextDifference.of(there, text, Files.exists(file) ? file.toString() : "/dev/null", file.toString());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void requireWritable(Path file, String text) {
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
        try {
            if (!overwrite && Files.exists(file) && !Arrays.equals(TextFile.bytes(file), bytes(text))) {
                throw new Failure("The file '%s' exists and differs. To replace it, add --overwrite.".formatted(file));
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Failure unreadable(Path file, IOException e) {
        return new Failure("The file '%s' exists and cannot be read: %s. Name another directory with --directory."
                .formatted(file, FileTrouble.unreadable(e)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Failure unwritable(Path file, IOException e) {
        return new Failure("The file '%s' cannot be written: %s. Name another directory with --directory."
                .formatted(file, FileTrouble.reason(e)));
    }
}
