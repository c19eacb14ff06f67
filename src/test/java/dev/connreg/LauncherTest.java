package dev.connreg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/connreg} in a checkout of its own, with a Maven and a JDK that are scripts. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String BUILD = "echo jar > target/connreg-all.jar\n";
    private static final String JAVA = """
            for word in "$@"; do
              case $word in -XX:AOTCache=*/.preparation/cache) echo cache > "${word#*=}" ;; esac
            done
            echo "java: $*"
            """;

    @TempDir
    private Path checkout;

    @BeforeEach
    void checkOut() throws IOException {
        Files.createDirectories(checkout.resolve("scripts"));
        Files.copy(Path.of("scripts/connreg"), file("scripts/connreg"));
        Files.createDirectories(file("jdk/bin"));
        Files.writeString(file("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        script("jdk/bin/java", JAVA);
        Files.createDirectories(file("bin"));
        script("bin/mvn", BUILD);
    }

    @Test
    void the_first_use_says_what_it_does_and_leaves_the_jar_and_its_cache() throws IOException {
        var run = start();

        assertThat(text(run)).contains("java: ", "dev.connreg.cli.Main --version");
        assertThat(errors()).contains("connreg is built on first use", "Making a cache");
        assertThat(target()).containsExactlyInAnyOrder("connreg-all.jar", "connreg.aot");
    }

    @Test
    void the_second_use_says_nothing() throws IOException {
        text(start());

        text(start());

        assertThat(errors()).isEmpty();
    }

    @Test
    void a_lock_whose_process_is_gone_is_taken_over_and_its_half_jar_is_built_again() throws IOException {
        Files.createDirectories(file("target/.preparation"));
        Files.createFile(file("target/.preparation/building"));
        Files.writeString(file("target/connreg-all.jar"), "half a j");
        lock(endedProcess());

        assertThat(text(start())).contains("Main --version");

        assertThat(file("target/connreg-all.jar")).hasContent("jar");
        assertThat(target()).containsExactlyInAnyOrder("connreg-all.jar", "connreg.aot");
    }

    @Test
    void a_cache_that_another_process_makes_is_not_waited_for() throws IOException {
        Files.createDirectories(file("target"));
        Files.writeString(file("target/connreg-all.jar"), "jar");
        lock(ProcessHandle.current().pid());

        assertThat(text(start())).contains("Main --version");

        assertThat(target()).containsExactlyInAnyOrder("connreg-all.jar", ".preparation.lock");
    }

    @Test
    void a_build_that_fails_is_shown_without_colours_and_leaves_nothing() throws IOException {
        script(
                "bin/mvn",
                "echo half > target/connreg-all.jar; printf '\\033[1;31mno such artifact\\033[0m\\n'; exit 1");
        var run = start();

        assertThat(text(run)).isEmpty();
        assertThat(errors())
                .contains("\nno such artifact\n", "ERROR: The build failed")
                .doesNotContain("\u001B");
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(target()).isEmpty();
    }

    @Test
    void without_a_cache_it_works_as_well() throws IOException {
        script("jdk/bin/java", "case $* in *Main*) echo run ;; *) exit 1 ;; esac");

        assertThat(text(start())).isEqualTo("run\n");
        assertThat(target()).containsExactlyInAnyOrder("connreg-all.jar", "connreg.aot");
    }

    @Test
    void an_interrupted_first_use_leaves_no_process_and_no_file() throws IOException {
        script("bin/mvn", "mkfifo \"$PWD/never\"; echo $$ > pid.new; mv pid.new pid; exec cat \"$PWD/never\"");
        var run = start();
        while (Files.notExists(file("pid"))) {
            Thread.onSpinWait();
        }
        var build =
                ProcessHandle.of(Long.parseLong(Files.readString(file("pid")).strip()));

        run.toHandle().destroy();
        text(run);

        assertThat(build.filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(target()).isEmpty();
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(file("scripts/connreg").toString(), "--version")
                .directory(checkout.toFile())
                .redirectError(file("errors").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", file("bin") + ":/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", file("jdk").toString());
        return builder.start();
    }

    /** What it prints, to its end. */
    private static String text(Process run) throws IOException {
        var text = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.onExit().join();
        return text;
    }

    private String errors() throws IOException {
        return Files.readString(file("errors"));
    }

    private static long endedProcess() throws IOException {
        return new ProcessBuilder("true").start().onExit().join().pid();
    }

    private void lock(long process) throws IOException {
        Files.createSymbolicLink(file("target/.preparation.lock"), Path.of(String.valueOf(process)));
    }

    private Stream<String> target() throws IOException {
        try (var files = Files.list(file("target"))) {
            return files.map(found -> found.getFileName().toString()).toList().stream();
        }
    }

    private void script(String name, String text) throws IOException {
        var file = Files.writeString(file(name), "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path file(String name) {
        return checkout.resolve(name);
    }
}
