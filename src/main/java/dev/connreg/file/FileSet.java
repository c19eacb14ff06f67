package dev.connreg.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Several files that belong together: written aside first, then put in place, all of them or none. */
public final class FileSet implements AutoCloseable {

    // As many as Linux follows.
    private static final int MOST_LINKS = 40;

    private final Map<Path, Path> staged = new LinkedHashMap<>();
    /** The deepest first. */
    private final List<Path> created = new ArrayList<>();

    private boolean committed;

    /**
     * Writes a file aside, in a directory that is created if need be; what a link leads to is replaced later. What
     * replaces another file belongs to whom that belonged.
     */
    public void add(Path file, String text, Readers readers) throws IOException {
        var target = destination(file);
        createDirectories(parent(target));
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(file.toString(), null, "it is not a regular file");
        }
        var fresh = aside(target);
        try {
            create(fresh, readers);
            staged.put(target, fresh);
            Files.writeString(fresh, text);
            if (Files.exists(target)) {
                Ownership.keep(target, fresh, readers);
            }
        } catch (FileSystemException e) {
            throw about(target, e);
        }
    }

    private static void create(Path file, Readers readers) throws IOException {
        switch (readers) {
            case OWNER -> OwnerOnly.create(file);
            case ANYONE -> Files.createFile(file);
            case ANYONE_TO_RUN -> Executable.create(file);
        }
    }

    /** Who may read a file. */
    public enum Readers {
        OWNER,
        ANYONE,
        /** Who may run it as well: a script. */
        ANYONE_TO_RUN
    }

    /** The directories that had to be created, the outer ones first. */
    public List<Path> created() {
        return created.reversed();
    }

    private void createDirectories(Path directory) throws IOException {
        var missing = Stream.iterate(directory, Objects::nonNull, Path::getParent)
                .takeWhile(each -> !Files.exists(each))
                .toList();
        Files.createDirectories(directory);
        created.addAll(0, missing);
    }

    /** Where a file is, or will be: the end of its links, whether there is something or not. */
    public static Path destination(Path file) throws IOException {
        var end = file.toAbsolutePath();
        for (var links = 0; Files.isSymbolicLink(end); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "it is a link that leads in a circle");
            }
            end = parent(end).toRealPath().resolve(Files.readSymbolicLink(end));
        }
        if (Files.exists(end)) {
            return end.toRealPath();
        }
        return Files.exists(parent(end))
                ? parent(end).toRealPath().resolve(end.getFileName().toString())
                : end;
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static Path aside(Path target) {
        return target.resolveSibling(".%s.%s".formatted(target.getFileName(), UUID.randomUUID()));
    }

    /** The name of what is written aside would tell nobody anything. */
    private static FileSystemException about(Path target, FileSystemException e) {
        return e instanceof AccessDeniedException
                ? new AccessDeniedException(String.valueOf(target.getParent()))
                : new FileSystemException(target.toString(), null, e.getReason());
    }

    /** Puts all in place. Where one cannot be, those before it are taken back. */
    public void commit() throws IOException {
        var done = new ArrayList<Replaced>();
        try {
            for (var file : staged.entrySet()) {
                done.add(replace(file.getKey(), file.getValue()));
            }
        } catch (IOException e) {
            for (var replaced : done.reversed()) {
                replaced.undo();
            }
            throw e;
        }
        committed = true;
        for (var replaced : done) {
            replaced.forget();
        }
    }

    private static Replaced replace(Path target, Path fresh) throws IOException {
        var old = Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? Optional.of(keep(target)) : Optional.<Path>empty();
        var replaced = new Replaced(target, old);
        try {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            return replaced;
        } catch (IOException e) {
            replaced.undo();
            throw e instanceof FileSystemException refused ? about(target, refused) : e;
        }
    }

    /** As a second link, so that readers find the old file or the new one at every moment. */
    private static Path keep(Path target) throws IOException {
        var old = aside(target);
        try {
            Files.createLink(old, target);
        } catch (FileSystemException | UnsupportedOperationException _) {
            Files.move(target, old);
        }
        return old;
    }

    private record Replaced(Path target, Optional<Path> old) {

        void undo() throws IOException {
            if (old.isPresent()) {
                Files.move(old.get(), target, StandardCopyOption.REPLACE_EXISTING);
                // A move onto another link to the same file does nothing.
                Files.deleteIfExists(old.get());
            } else {
                Files.deleteIfExists(target);
            }
        }

        void forget() throws IOException {
            if (old.isPresent()) {
                Files.deleteIfExists(old.get());
            }
        }
    }

    /** Leaves nothing that was only written aside, and no directory for it. */
    @Override
    public void close() throws IOException {
        for (var fresh : staged.values()) {
            Files.deleteIfExists(fresh);
        }
        if (!committed) {
            for (var directory : created) {
                Files.deleteIfExists(directory);
            }
        }
    }
}
