package dev.connreg.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in words why a file cannot be read or written. Java's own messages are often the bare path. */
public final class FileTrouble {

    private FileTrouble() {}

    /** Why a file cannot be read, without its name. */
    public static String unreadable(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "this user may not read it; look at its permissions";
            case NoSuchFileException _ -> "there is no such file";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** Why a file cannot be written, without its name. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException e -> "this user may not write '%s'".formatted(e.getFile());
            case NoSuchFileException e -> "there is no '%s'".formatted(e.getFile());
            case FileAlreadyExistsException e
            when Files.isSymbolicLink(Path.of(e.getFile())) -> "'%s' is a link to nothing".formatted(e.getFile());
            case FileAlreadyExistsException e -> "'%s' is there already".formatted(e.getFile());
            case FileSystemException e when e.getReason() != null -> "'%s': %s".formatted(e.getFile(), e.getReason());
            // Its message is the bare path.
            case FileSystemException _ -> "the file system refuses it";
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** Whether it is one that can be replaced, or can become one: no device or pipe, and no descriptor, which a shell may write to. */
    public static boolean isPlain(Path file) {
        return !Descriptor.isNamedBy(file)
                && (!Files.exists(file) || Files.isRegularFile(file) || Files.isDirectory(file));
    }

    /** The first thing on the way to a file that is no directory, so that the file cannot be made. */
    public static Optional<Path> inTheWay(Path file) {
        return nearest(file).filter(nearest -> !Files.isDirectory(nearest));
    }

    /** The directory that this user would have to write in to make a file, and may not. */
    public static Optional<Path> closed(Path file) {
        return nearest(file).filter(nearest -> Files.isDirectory(nearest) && !Files.isWritable(nearest));
    }

    private static Optional<Path> nearest(Path file) {
        return Stream.iterate(file.toAbsolutePath().getParent(), Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst();
    }
}
