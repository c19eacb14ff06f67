package dev.connreg.cli;

import dev.connreg.file.FileTrouble;
import dev.connreg.problem.Failure;
import dev.connreg.sandbox.Sandbox;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder of one sandbox: nobody else's files are in it, and one sandbox at a time. */
final class SandboxFolder implements AutoCloseable {

    private static final String MARK = ".connreg-sandbox";

    private final Path path;
    private final FileChannel mark;
    private final Made made;

    private SandboxFolder(Path path, FileChannel mark, Made made) {
        this.path = path;
        this.mark = mark;
        this.made = made;
    }

    /** What was made for it: directories, the deepest first, and all files, if there were none. */
    private record Made(List<Path> directories, boolean files) {

        static Made forFolder(Path path) {
            var missing = Stream.iterate(path, Objects::nonNull, Path::getParent)
                    .takeWhile(Files::notExists)
                    .toList();
            return new Made(missing, Files.notExists(path.resolve(MARK)));
        }

        void remove(Path path) {
            try {
                for (var file : files ? list(path) : List.<Path>of()) {
                    Files.deleteIfExists(file);
                }
                for (var directory : directories) {
                    Files.deleteIfExists(directory);
                }
            } catch (IOException _) {
                // The failure that led here is the one to tell.
            }
        }
    }

    /**
     * Takes a folder, and makes it if it is not there.
     *
     * @throws Failure if it is somebody else's, or another sandbox's that is running
     */
    static SandboxFolder take(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        FileTrouble.inTheWay(path.resolve(MARK)).ifPresent(file -> {
            throw new Failure("The directory '%s' cannot be created: '%s' is a file. Name another one with --directory."
                    .formatted(directory, file));
        });
        var made = Made.forFolder(path);
        try {
            Files.createDirectories(path);
            if (made.files() && !list(path).isEmpty()) {
                throw new Failure(
                        "The directory '%s' holds files that are not a sandbox's. Name another one with --directory."
                                .formatted(directory));
            }
            var mark = FileChannel.open(path.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(mark)) {
                mark.close();
                throw new Failure("A sandbox is running in '%s'. Stop it, or name another directory with --directory."
                        .formatted(directory));
            }
            // Who waits for it must not find the one of an earlier sandbox.
            Files.deleteIfExists(path.resolve("env"));
            // On the same port, az would use the tokens of the earlier sandbox.
            Files.deleteIfExists(path.resolve("msal_token_cache.json"));
            return new SandboxFolder(path, mark, made);
        } catch (IOException e) {
            made.remove(path);
            throw unwritable(path, e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static boolean isLocked(FileChannel mark) throws IOException {
        try {
            FileLock lock = mark.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** Writes the sign-in; {@code env} is written last, so that who waits for it finds all. */
    Path write(Sandbox sandbox) {
        try {
            sandbox.writeAzureConfiguration(path);
            var env = path.resolve("env");
            var temporary = Files.writeString(path.resolve("env.new"), SandboxVariables.exports(path));
            return Files.move(temporary, env, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            made.remove(path);
            throw unwritable(path, e);
        }
    }

    private static Failure unwritable(Path folder, IOException e) {
        return new Failure("The directory '%s' cannot be written: %s. Name another one with --directory."
                .formatted(folder, FileTrouble.reason(e)));
    }

    @Override
    public void close() {
        try {
            mark.close();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }
}
