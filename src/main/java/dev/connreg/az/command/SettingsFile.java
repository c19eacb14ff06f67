package dev.connreg.az.command;

import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextFile;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SequencedMap;

/** A file of extension settings: a JSON object of texts. A dash stands for standard input. */
public final class SettingsFile {

    private static final String STANDARD_INPUT = "-";

    private SettingsFile() {}

    /**
     * Reads it whole.
     *
     * @throws Failure if it cannot be read, in the words of az, or is no JSON object of plain values
     */
    public static SequencedMap<String, String> read(String name, InputStream in) {
        return parsed(name, bytes(name, in));
    }

    /** The same, in this program's own words where it cannot be read. */
    public static SequencedMap<String, String> readFile(Path file, InputStream in) {
        var name = file.toString();
        try {
            return parsed(
                    name, name.equals(STANDARD_INPUT) ? TextFile.bytes(in, "standard input") : TextFile.bytes(file));
        } catch (IOException e) {
            throw new Failure("file '%s' cannot be read: %s".formatted(name, FileTrouble.unreadable(e)));
        }
    }

    private static SequencedMap<String, String> parsed(String name, byte[] bytes) {
        var text = TextFile.decode(bytes)
                .orElseThrow(() -> new Failure(
                        "File %s is not a valid JSON file%nIt is neither UTF-8 nor UTF-16 text. Save it as UTF-8."
                                .formatted(name)));
        return new SettingsJson(name, text).read();
    }

    private static byte[] bytes(String name, InputStream in) {
        try {
            return name.equals(STANDARD_INPUT) ? TextFile.bytes(in, "standard input") : bytes(Path.of(name), name);
        } catch (IOException e) {
            throw new Failure("File %s can't be read: %s".formatted(name, FileTrouble.unreadable(e)));
        }
    }

    private static byte[] bytes(Path path, String name) throws IOException {
        if (name.isEmpty()) {
            throw missing(name);
        }
        if (Files.isDirectory(path)) {
            throw new Failure("[Errno 21] Is a directory: '%s'".formatted(name));
        }
        try {
            return TextFile.bytes(path);
        } catch (NoSuchFileException _) {
            throw missing(name);
        } catch (AccessDeniedException _) {
            throw new Failure("[Errno 13] Permission denied: '%s'".formatted(name));
        }
    }

    private static Failure missing(String name) {
        return new Failure("[Errno 2] No such file or directory: '%s'".formatted(name));
    }
}
