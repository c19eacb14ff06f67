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
import org.junit.jupiter.params.provider.ValueSource;

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
        Files.createDirectories(folder.resolve("archive/bin"));
        program("echo connreg 1.2.3");
        executable(folder.resolve("archive/bin/install.sh"), Files.readString(Path.of("scripts/install.sh")));
        prefix = folder.resolve("prefix");
    }

    private void program(String line) throws IOException {
        executable(folder.resolve("archive/bin/connreg"), "#!/bin/sh\n" + line + "\n");
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A program that the script finds in place of the system's. */
    private void shadow(String name, String lines) throws IOException {
        executable(Files.createDirectories(folder.resolve("shadows")).resolve(name), "#!/bin/sh\n" + lines + "\n");
    }

    /** What it says, and its exit code. */
    private String install(String words) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", "PATH=$PWD/shadows:$PATH; archive/bin/install.sh " + words)
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
    @CsvSource({"connreg.old.notes, mine", "connreg.new.2025, mine", "connreg.old.4194305, notes.txt"})
    void folder_that_an_installation_has_not_left_stays(String name, String file) throws Exception {
        Files.writeString(
                Files.createDirectories(prefix.resolve("lib").resolve(name)).resolve(file), "mine");

        install("prefix");
        install("--uninstall prefix");

        assertThat(prefix.resolve("lib").resolve(name).resolve(file)).hasContent("mine");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/lib/connreg | exit 1",
                "*.new.*       | exit 1",
                "*/lib/connreg | /bin/mv \"$@\"; kill -TERM $PPID",
                "*.new.*       | /bin/mv \"$@\"; kill -TERM $PPID",
            })
    void installation_that_is_interrupted_leaves_the_one_that_was_there(String moved, String then) throws Exception {
        install("prefix");
        var files = files();
        nextVersion("echo connreg 2.0.0");
        shadow("mv", "case $1 in %s) %s;; *) exec /bin/mv \"$@\";; esac".formatted(moved, then));

        assertThat(install("prefix")).doesNotContain("Installed");
        assertThat(files()).isEqualTo(files);
        assertThat(prefix.resolve("bin/connreg")).content().contains("1.2.3");
        assertThat(prefix.resolve("share/man/man1/connreg.1")).hasContent("page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "/bin/mv \"$@\"; kill -TERM $PPID"})
    void first_installation_that_is_interrupted_leaves_nothing(String move) throws Exception {
        shadow("mv", move);

        assertThat(install("prefix")).doesNotContain("Installed");
        assertThat(files()).isEmpty();
    }

    @Test
    void next_version_that_does_not_run_leaves_the_one_that_was_there() throws Exception {
        install("prefix");
        var files = files();
        nextVersion("echo no Java >&2; exit 1");

        assertThat(install("prefix"))
                .startsWith("no Java\nERROR: The new installation does not run")
                .endsWith("1");
        assertThat(files()).isEqualTo(files);
        assertThat(prefix.resolve("bin/connreg")).content().contains("1.2.3");
    }

    @Test
    void next_version_takes_away_links_to_what_it_lacks() throws Exception {
        nextVersion("echo connreg 0.9.0");
        install("prefix");
        Files.delete(folder.resolve("archive/share/man/man1/connreg-more.1"));

        install("prefix");

        assertThat(prefix.resolve("share/man/man1").toFile().list()).containsExactly("connreg.1");
    }

    private void nextVersion(String line) throws IOException {
        program(line);
        Files.writeString(folder.resolve("archive/share/man/man1/connreg-more.1"), "page");
    }

    @Test
    void installation_that_a_killed_run_has_moved_aside_is_put_back() throws Exception {
        install("prefix");
        var files = files();
        Files.move(prefix.resolve("lib/connreg"), prefix.resolve("lib/connreg.old.999999999"));
        nextVersion("exit 1");

        install("prefix");

        assertThat(files()).isEqualTo(files);
        assertThat(prefix.resolve("bin/connreg")).content().contains("1.2.3");
    }

    @Test
    void archive_that_can_be_read_in_part_only_is_not_installed() throws Exception {
        shadow("cp", "/bin/cp \"$@\"; exit 1");
        shadow("tar", "/bin/tar \"$@\"; case $1 in -c*) exit 1;; esac");

        assertThat(install("prefix"))
                .contains("ERROR: The archive cannot be copied")
                .endsWith("1");
        assertThat(files()).isEmpty();
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

    @Test
    void directories_that_are_links_to_elsewhere_get_links_that_lead_there() throws Exception {
        Files.createDirectories(folder.resolve("home/bin"));
        Files.createDirectories(folder.resolve("home/manual"));
        Files.createDirectories(prefix.resolve("share"));
        Files.createSymbolicLink(prefix.resolve("bin"), Path.of("../home/bin"));
        Files.createSymbolicLink(prefix.resolve("share/man"), Path.of("../../home/manual"));

        for (int time = 0; time < 2; time++) {
            assertThat(install("prefix"))
                    .startsWith("Installed connreg 1.2.3 as ")
                    .endsWith("0");
        }
        assertThat(prefix.resolve("share/man/man1/connreg.1")).hasContent("page");

        assertThat(install("--uninstall prefix")).startsWith("Removed ").endsWith("0");
        assertThat(folder.resolve("home/bin")).isEmptyDirectory();
        assertThat(folder.resolve("home/manual")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefix/bin", "home/bin"})
    void path_that_has_the_directory_by_either_name_needs_no_other(String named) throws Exception {
        Files.createDirectories(prefix);
        Files.createDirectories(folder.resolve("home/bin"));
        Files.createSymbolicLink(prefix.resolve("bin"), Path.of("../home/bin"));

        shell("PATH=$(pwd -P)/" + named + ":$PATH archive/bin/install.sh prefix > said");

        assertThat(folder.resolve("said")).content().doesNotContain("add ");
    }

    @Test
    void link_that_a_former_version_made_in_a_directory_elsewhere_is_mended() throws Exception {
        Files.createDirectories(folder.resolve("home/bin"));
        Files.createDirectories(prefix);
        Files.createSymbolicLink(prefix.resolve("bin"), Path.of("../home/bin"));
        Files.createSymbolicLink(folder.resolve("home/bin/connreg"), Path.of("../lib/connreg/bin/connreg"));

        assertThat(install("prefix")).startsWith("Installed connreg 1.2.3 as ").endsWith("0");
    }

    @Test
    void path_in_which_a_shell_looks_for_directories_changes_nothing() throws Exception {
        var process = new ProcessBuilder("sh", "-c", "export CDPATH=.:/tmp; sh archive/bin/install.sh prefix")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = process.getInputStream()) {
            assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("Installed connreg 1.2.3 as ");
        }
    }

    @Test
    void archive_that_cannot_be_written_is_installed_as_one_that_can() throws Exception {
        shell("chmod -R go-rwx archive && chmod -R a-w archive");

        install("prefix");

        try (Stream<Path> files = Files.walk(prefix.resolve("lib/connreg"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .matches(Files.isDirectory(file) ? "rwxr-xr-x" : "rw.r-.r-."));
        }
        shell("chmod -R u+w archive");
    }

    /** As former versions installed it. The superuser may remove everything, so that only another one shows it. */
    @Test
    void installation_that_cannot_be_written_is_replaced_and_removed_by_its_owner() throws Exception {
        install("prefix");
        shell("chmod -R a-w prefix/lib/connreg");
        assertThat(install("prefix"))
                .startsWith("Installed connreg 1.2.3 as ")
                .doesNotContain("Permission denied")
                .endsWith("0");
        assertThat(prefix.resolve("lib").toFile().list()).containsExactly("connreg");

        shell("chmod -R a-w prefix/lib/connreg");
        assertThat(install("--uninstall prefix")).startsWith("Removed ").endsWith("0");
        assertThat(prefix).isEmptyDirectory();
    }

    @Test
    void what_the_superuser_installs_is_his_and_for_all() throws Exception {
        shadow("id", "echo 0");
        shadow("chown", "echo \"$*\" > chown");

        shell("umask 077; PATH=$PWD/shadows:$PATH archive/bin/install.sh prefix");

        for (var directory : List.of("bin", "lib", "share/man/man1")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(prefix.resolve(directory))))
                    .as(directory)
                    .isEqualTo("rwxr-xr-x");
        }
        assertThat(folder.resolve("chown")).content().startsWith("-R -h 0:0 ").contains("/lib/connreg.new.");
    }

    private void shell(String command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", command)
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void checkout_is_built_without_a_word_of_maven() throws Exception {
        Files.createFile(folder.resolve("archive/pom.xml"));
        shell("mkdir archive/target && tar -czf archive/target/connreg-1.tar.gz archive/bin archive/lib archive/share"
                + " && rm -r archive/lib");
        shadow("mvn", "printf '\\033[0m\\033[0m'");

        assertThat(install("prefix"))
                .startsWith("Building connreg. ")
                .contains("\nInstalled connreg 1.2.3 as ")
                .doesNotContain("\033")
                .endsWith("0");
        assertThat(prefix.resolve("lib/connreg").toFile().list()).containsExactlyInAnyOrder("bin", "lib", "share");
    }

    @Test
    void build_that_fails_is_told_without_colours_and_changes_nothing() throws Exception {
        Files.createFile(folder.resolve("archive/pom.xml"));
        Files.delete(folder.resolve("archive/lib/connreg.jar"));
        shadow("mvn", "printf '\\033[1;31mno such artifact\\033[0m\\n'; exit 1");

        assertThat(install("prefix"))
                .endsWith("\nno such artifact\nERROR: The build failed: see above. Nothing was changed.\n1");
        assertThat(files()).isEmpty();
    }
}
