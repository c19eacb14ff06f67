package dev.connreg.cli;

import dev.connreg.problem.Failure;
import dev.connreg.sandbox.Sandbox;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where one running sandbox, and nothing else, keeps its sign-in and the files that a shell reads. */
final class SandboxDirectory implements Closeable {

    private static final String MARK = ".connreg-sandbox";
    // With a sandbox on the same port as the last one, az would use the tokens of that one.
    private static final List<String> OF_THE_LAST_ONE = List.of("env", "msal_token_cache.json");

    private final Path directory;
    private final FileChannel mark;

    private SandboxDirectory(Path directory, FileChannel mark) {
        this.directory = directory;
        this.mark = mark;
    }

    /**
     * Takes it for a sandbox, until that ends.
     *
     * @throws Failure if it has files that no sandbox made, or a sandbox that still runs
     * @throws IOException if it cannot be read or written
     */
    static SandboxDirectory claim(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (Files.notExists(directory.resolve(MARK)) && !isEmpty(directory)) {
            throw new Failure(
                    "The directory '%s' has files that no sandbox made, and a sandbox would overwrite a sign-in of az there. Name a new or an empty one with --directory."
                            .formatted(directory));
        }
        var mark = FileChannel.open(directory.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(mark)) {
            mark.close();
            throw new Failure("A sandbox is running in '%s'. Stop it, or name another directory with --directory."
                    .formatted(directory));
        }
        for (var file : OF_THE_LAST_ONE) {
            Files.deleteIfExists(directory.resolve(file));
        }
        return new SandboxDirectory(directory, mark);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            return !files.iterator().hasNext();
        }
    }

    private static boolean lock(FileChannel mark) throws IOException {
        try {
            return mark.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** Writes the sign-in; {@code env} is written last, so that who waits for it finds all. */
    void write(Sandbox sandbox) throws IOException {
        sandbox.writeAzureConfiguration(directory);
        var variables =
                new TreeMap<>(Map.of("AZURE_CONFIG_DIR", directory, "REQUESTS_CA_BUNDLE", directory.resolve("ca.pem")));
        var on = new StringBuilder();
        var off = new StringBuilder();
        variables.forEach((name, value) -> {
            var before = "CONNREG_BEFORE_" + name;
            on.append("export %1$s=\"${%1$s-${%2$s-}}\"\nexport %2$s=%3$s\n".formatted(before, name, quoted(value)));
            off.append("""
                    if [ -n "${%1$s+x}" ]; then
                      export %2$s="$%1$s"
                      [ -n "$%2$s" ] || unset %2$s
                      unset %1$s
                    fi
                    """.formatted(before, name));
        });
        Files.writeString(directory.resolve("env-off"), off);
        var temporary = Files.writeString(directory.resolve("env.new"), on);
        Files.move(temporary, directory.resolve("env"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a shell reads to use the sandbox, as a line for it. */
    String on() {
        return ". " + quoted(directory.resolve("env"));
    }

    /** What a shell reads to use it no more. */
    String off() {
        return ". " + quoted(directory.resolve("env-off"));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    @Override
    public void close() throws IOException {
        mark.close();
    }
}
