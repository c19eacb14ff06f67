package dev.connreg.file;

import java.io.IOException;
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

/** Several files that belong together: written aside first, then put in place, all of them or none. */
public final class FileSet implements AutoCloseable {

    private final Map<Path, Path> staged = new LinkedHashMap<>();

    /** Writes a file aside; if it is a link, what it leads to is replaced later. */
    public void add(Path file, String text, Readers readers) throws IOException {
        var target = destination(file);
        var fresh = aside(target);
        staged.put(target, fresh);
        if (readers == Readers.OWNER) {
            OwnerOnly.create(fresh);
        }
        Files.writeString(fresh, text);
    }

    /** Who may read a file. */
    public enum Readers {
        OWNER,
        ANYONE
    }

    private static Path destination(Path file) throws IOException {
        var absolute = file.toAbsolutePath();
        return Files.exists(absolute)
                ? absolute.toRealPath()
                : Objects.requireNonNull(absolute.getParent())
                        .toRealPath()
                        .resolve(absolute.getFileName().toString());
    }

    private static Path aside(Path target) {
        return target.resolveSibling(".%s.%s".formatted(target.getFileName(), UUID.randomUUID()));
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
        for (var replaced : done) {
            replaced.forget();
        }
    }

    private static Replaced replace(Path target, Path fresh) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(fresh, target);
            return new Replaced(target, Optional.empty());
        }
        var old = aside(target);
        Files.move(target, old);
        try {
            Files.move(fresh, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        return new Replaced(target, Optional.of(old));
    }

    private record Replaced(Path target, Optional<Path> old) {

        void undo() throws IOException {
            if (old.isPresent()) {
                Files.move(old.get(), target, StandardCopyOption.REPLACE_EXISTING);
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

    /** Leaves nothing that was only written aside. */
    @Override
    public void close() throws IOException {
        for (var fresh : List.copyOf(staged.values())) {
            Files.deleteIfExists(fresh);
        }
    }
}
