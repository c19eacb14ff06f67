package dev.connreg.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Names of what a process has open, such as {@code /dev/stdin} and {@code /dev/fd/63}: no place in the file system. */
public final class Descriptor {

    // As many as Linux follows.
    private static final int MOST_LINKS = 40;

    private Descriptor() {}

    /** Whether that is one, or a link that leads to one. */
    public static boolean isNamedBy(Path file) {
        try {
            var end = file.toAbsolutePath();
            for (var links = 0; links < MOST_LINKS && Files.isSymbolicLink(end) && !isDescriptor(end); links++) {
                end = parent(end).resolve(Files.readSymbolicLink(end));
            }
            return end.getParent() != null && isDescriptor(end);
        } catch (IOException _) {
            return false;
        }
    }

    /** On Linux such a name is a link to what is open, on macOS it looks like that itself. */
    private static boolean isDescriptor(Path path) throws IOException {
        var directory = parent(path);
        return directory.endsWith("fd") && (directory.startsWith("/dev") || directory.startsWith("/proc"));
    }

    private static Path parent(Path file) throws IOException {
        return Objects.requireNonNull(file.getParent()).toRealPath();
    }
}
