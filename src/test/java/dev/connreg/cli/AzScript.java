package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A script for az, and who runs it: the az that the system property {@code az} names; without it connreg itself, which has
 * the same words.
 */
record AzScript(Connreg connreg, String text) {

    /** Fails with what it prints if it ends badly; gives that back. */
    String run() {
        return ends(0);
    }

    /** The same of one that ends with another exit code. */
    String ends(int code) {
        var process = start();
        try {
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(printed).isEqualTo(code);
            return printed;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the script cannot be run", e);
        }
    }

    /**
     * Kills it, and the az that it runs, once a request that changes something has taken effect, before it is answered.
     *
     * @param number the how manieth of those requests, from 1
     * @return whether it had so many; else it has run to its end
     */
    boolean isKilledAt(int number) {
        var writes = new AtomicInteger();
        var process = start();
        connreg.sandbox().onRequest(request -> {
            if (!request.method().equals("GET")
                    && !request.method().equals("HEAD")
                    && writes.incrementAndGet() == number) {
                var az = process.descendants().toList();
                process.destroyForcibly();
                az.forEach(ProcessHandle::destroyForcibly);
            }
        });
        try {
            process.getInputStream().readAllBytes();
            process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the script cannot be run", e);
        }
        return writes.get() >= number;
    }

    /** As az sends it: with {@code authType}, which a deploy's API version has not, and with actions in the order of a set. */
    static EndState state(Connreg connreg) {
        return new EndState(EndState.of(connreg.sandbox()).lines().stream()
                .filter(line -> !line.endsWith("syncProperties authType: \"SyncToken\""))
                .map(line -> line.replaceFirst(" actions \\d+: ", " actions: "))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Process start() {
        var bash = new ProcessBuilder("bash", "-c", text)
                .directory(connreg.folder().toFile())
                .redirectErrorStream(true);
        var environment = bash.environment();
        environment.putAll(connreg.variables());
        environment.put("CONNREG_POLL", "1");
        environment.put("CONNREG_WAIT", "120");
        try {
            environment.put("PATH", az().getParent() + ":" + environment.get("PATH"));
            return bash.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path az() throws IOException {
        var az = Files.createDirectories(connreg.folder().resolve("bin")).resolve("az");
        var command = Optional.ofNullable(System.getProperty("az"))
                .orElseGet(() -> "'%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' %s"
                        .formatted(System.getProperty("java.home"), ConnregProcess.classPath(), Main.class.getName()));
        Files.writeString(az, "#!/bin/sh\nexec %s \"$@\"\n".formatted(command));
        return Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
