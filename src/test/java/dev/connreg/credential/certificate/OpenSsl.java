package dev.connreg.credential.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The real openssl, where the machine has it: what users make and read certificates with. */
public final class OpenSsl {

    private final Path folder;

    /** Runs in that folder; the test is skipped where there is no openssl. */
    public OpenSsl(Path folder) {
        this.folder = folder;
        Assumptions.assumeTrue(isInstalled(), "openssl is not installed: its own view of our files goes untested");
    }

    /** Runs a command that must succeed, and returns what it prints. */
    public String run(String... arguments) {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Assertions.assertThat(process.waitFor())
                    .as("%s%n%s", command, output)
                    .isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInstalled() {
        try {
            var process = new ProcessBuilder("openssl", "version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
