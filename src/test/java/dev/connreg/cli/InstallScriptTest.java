package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script of the archive, with a program in the archive that only tells its version. */
class InstallScriptTest {

    @TempDir
    private Path folder;

    private Path prefix;

    @BeforeEach
    void unpackArchive() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("archive/lib")).resolve("connreg.jar"), "jar");
        Files.writeString(
                Files.createDirectories(folder.resolve("archive/share/man/man1"))
                        .resolve("connreg.1"),
                "page");
        program("echo connreg 1.2.3");
        executable("install.sh", Files.readString(Path.of("scripts/install.sh")));
        prefix = folder.resolve("prefix");
    }

    private void program(String line) throws IOException {
        executable("connreg", "#!/bin/sh\n" + line + "\n");
    }

    private void executable(String name, String text) throws IOException {
        var file = Files.createDirectories(folder.resolve("archive/bin")).resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What it says, and its exit code. */
    private String install(String words) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", "archive/bin/install.sh " + words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        try (InputStream output = process.getInputStream()) {
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return said + process.waitFor();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(prefix)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> prefix.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void installs_twice_and_takes_all_away() throws Exception {
        for (int time = 0; time < 2; time++) {
            assertThat(install("prefix"))
                    .startsWith("Installed connreg 1.2.3 as ")
                    .endsWith("0");
        }
        assertThat(files())
                .containsExactly(
                        "bin/connreg",
                        "lib/connreg/bin/connreg",
                        "lib/connreg/bin/install.sh",
                        "lib/connreg/lib/connreg.jar",
                        "lib/connreg/share/man/man1/connreg.1",
                        "share/man/man1/connreg.1");

        Files.move(prefix, folder.resolve("moved"));
        prefix = folder.resolve("moved");
        assertThat(prefix.resolve("share/man/man1/connreg.1")).hasContent("page");

        assertThat(install("--uninstall moved")).startsWith("Removed ").endsWith("0");
        assertThat(prefix).isEmptyDirectory();
        assertThat(install("--uninstall moved"))
                .startsWith("Nothing of connreg is in ")
                .endsWith("0");
    }

    @ParameterizedTest
    @CsvSource({"prefix", "--uninstall prefix"})
    void link_of_another_program_stays(String words) throws Exception {
        var link = Files.createDirectories(prefix.resolve("bin")).resolve("connreg");
        Files.createSymbolicLink(link, Path.of("elsewhere"));

        assertThat(install(words))
                .contains("is something that install.sh has not made")
                .endsWith("1");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void program_that_does_not_run_is_not_called_installed() throws Exception {
        program("echo no Java >&2; exit 1");

        assertThat(install("prefix"))
                .startsWith("no Java\nERROR: Installed as ")
                .contains("does not run")
                .endsWith("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | The prefix is empty",
                "co:lon               | has a colon",
                "--uninstall -h       | '-h' is no prefix",
                "--frobnicate         | has no option '--frobnicate'",
                "one two              | one prefix at most",
                "archive/lib/connreg.jar/in | Name another prefix",
            },
            quoteCharacter = '`')
    void words_that_name_no_prefix_are_refused(String words, String said) throws Exception {
        assertThat(install(words)).contains("ERROR: ", said).endsWith("1");
        assertThat(prefix).doesNotExist();
    }

    @Test
    void home_that_is_not_set_is_told() throws Exception {
        var process = new ProcessBuilder("sh", "-c", "unset HOME; archive/bin/install.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = process.getInputStream()) {
            assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("ERROR: HOME is not set.");
        }
    }

    @Test
    void what_a_run_that_was_killed_has_left_is_removed() throws Exception {
        Files.createDirectories(prefix.resolve("lib/connreg.new.999999999/lib"));
        Files.writeString(prefix.resolve("lib/connreg.new.999999999/lib/connreg.jar"), "half");

        install("prefix");

        assertThat(prefix.resolve("lib/connreg.new.999999999")).doesNotExist();
    }
}
