package dev.connreg.file;

import dev.connreg.problem.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the small files that hold credentials. */
public final class TextFile {

    // Certificate chains and connection strings are a few kilobytes: more is a mistake in the path.
    private static final long LARGEST = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws Failure if it cannot be read, naming it and why
     */
    public static String read(Path path) {
        try {
            requireOrdinary(path);
            var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException _) {
            throw new Failure("there is no file '%s': check the path".formatted(path));
        } catch (AccessDeniedException _) {
            throw new Failure("file '%s' may not be read by this user: look at its permissions".formatted(path));
        } catch (IOException e) {
            throw new Failure("file '%s' cannot be read: %s".formatted(path, e.getMessage()));
        }
    }

    private static void requireOrdinary(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new Failure("'%s' is a folder: name the file in it".formatted(path));
        }
        // Pipes, such as those of a shell's <(...), have no size.
        if (Files.isRegularFile(path) && Files.size(path) > LARGEST) {
            throw new Failure("file '%s' is larger than a credential can be".formatted(path));
        }
    }
}
