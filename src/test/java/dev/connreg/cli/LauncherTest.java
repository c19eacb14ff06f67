package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a shell script in the place of Java that tells how it is called. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            case $* in
              *.Trainer*)
                for folder; do :; done
                echo $$ > "$CHECKOUT/training"
                [ ! -e "$CHECKOUT/slow" ] || exec sleep 600
                echo trained > "$folder/connreg.aot"
                ;;
              *)
                echo "$*" >> "$CHECKOUT/calls"
                cat
                ;;
            esac
            """;

    @TempDir
    private Path checkout;

    private Path target;
    private Path temporary;

    @BeforeEach
    void makeCheckout() throws IOException {
        var jdk = Files.createDirectories(checkout.resolve("jdk/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        executable(jdk.resolve("bin/java"), JAVA);
        executable(
                Files.createDirectory(checkout.resolve("scripts")).resolve("connreg"),
                Files.readString(Path.of("scripts/connreg")));
        target = Files.createDirectory(checkout.resolve("target"));
        Files.writeString(target.resolve("connreg-all.jar"), "jar");
        temporary = Files.createDirectory(checkout.resolve("tmp"));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(String redirections) throws IOException {
        var builder = new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec \"$0\" --version " + redirections,
                        checkout.resolve("scripts/connreg").toString())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        builder.environment().put("CHECKOUT", checkout.toString());
        builder.environment().put("TMPDIR", temporary.toString());
        return builder.start();
    }

    private static String said(Process process) throws IOException {
        process.getOutputStream().close();
        try (InputStream output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(temporary), Files.list(target))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void first_call_says_that_it_trains_and_leaves_the_cache_alone() throws Exception {
        var first = start("");

        assertThat(said(first))
                .isEqualTo(
                        "Preparing a cache, with which connreg starts twice as fast. This takes up to a minute, once.\n");
        assertThat(first.waitFor()).isZero();
        assertThat(left()).containsExactly("connreg-all.jar", "connreg.aot");
        assertThat(said(start(""))).isEmpty();
    }

    @Test
    void training_that_is_interrupted_leaves_no_process_and_no_file() throws Exception {
        Files.createFile(checkout.resolve("slow"));
        var first = start("");
        while (Files.notExists(checkout.resolve("training")) || Files.size(checkout.resolve("training")) == 0) {
            Thread.sleep(20);
        }
        var java = ProcessHandle.of(
                Long.parseLong(Files.readString(checkout.resolve("training")).strip()));

        first.toHandle().destroy();

        assertThat(first.waitFor()).isEqualTo(143);
        assertThat(java.filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(left()).containsExactly("connreg-all.jar");
    }

    @Test
    void lock_of_a_call_that_was_killed_is_taken_over() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var lock = Files.createDirectory(target.resolve(".preparing"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(said(start(""))).startsWith("Preparing a cache");
        assertThat(left()).containsExactly("connreg-all.jar", "connreg.aot");
    }

    @Test
    void closed_output_is_refused_before_anything_is_done() throws Exception {
        Files.writeString(target.resolve("connreg.aot"), "trained");
        var closed = start(">&-");

        assertThat(said(closed)).startsWith("ERROR: Standard output is closed");
        assertThat(closed.waitFor()).isEqualTo(1);
        assertThat(checkout.resolve("calls")).doesNotExist();
    }

    @Test
    void closed_input_is_an_empty_one() throws Exception {
        Files.writeString(target.resolve("connreg.aot"), "trained");
        var closed = start("<&-");

        assertThat(said(closed)).isEmpty();
        assertThat(closed.waitFor()).isZero();
    }
}
