package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                for made in connreg connreg-az connreg-keys connreg-light; do echo trained > "$folder/$made.aot"; done
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
    private Path lib;
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
        lib = Files.createDirectory(target.resolve("lib"));
        var jar = Files.writeString(lib.resolve("connreg.jar"), "jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        temporary = Files.createDirectory(checkout.resolve("tmp"));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(String redirections) throws IOException {
        return start("--version", redirections);
    }

    private Process start(String command, String redirections) throws IOException {
        return shell("exec \"$0\" " + command + " " + redirections);
    }

    /** In it {@code $0} is the launcher. */
    private Process shell(String script) throws IOException {
        var builder = new ProcessBuilder(
                        "sh", "-c", script, checkout.resolve("scripts/connreg").toString())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        builder.environment().put("CHECKOUT", checkout.toString());
        builder.environment().compute("PATH", (_, path) -> checkout.resolve("bin") + ":" + path);
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
        var names = new TreeSet<String>();
        for (var folder : List.of(temporary, target, lib)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !file.equals(lib))
                        .forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return List.copyOf(names);
    }

    private String calls() throws IOException {
        return Files.readString(checkout.resolve("calls"));
    }

    @Test
    void first_call_says_that_it_trains_and_leaves_the_cache_alone() throws Exception {
        var first = start("");

        assertThat(said(first))
                .isEqualTo(
                        "Preparing a cache, with which connreg starts twice as fast. This takes up to a minute, once.\n");
        assertThat(first.waitFor()).isZero();
        assertThat(left())
                .containsExactly(
                        "connreg-az.aot", "connreg-keys.aot", "connreg-light.aot", "connreg.aot", "connreg.jar");
        assertThat(said(start(""))).isEmpty();
    }

    @Test
    void training_that_fails_is_told_once() throws Exception {
        executable(checkout.resolve("jdk/bin/java"), JAVA.replace("echo trained > \"$folder/$made.aot\"", "false"));

        assertThat(said(start("")))
                .contains("WARNING: The cache could not be prepared", "To try again, delete '")
                .contains("target/lib/connreg.aot'");
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
        assertThat(left()).containsExactly("connreg.jar");
    }

    @Test
    void lock_of_a_call_that_was_killed_is_taken_over() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var lock = Files.createDirectory(target.resolve(".preparing"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(said(start(""))).startsWith("Preparing a cache");
        assertThat(left())
                .containsExactly(
                        "connreg-az.aot", "connreg-keys.aot", "connreg-light.aot", "connreg.aot", "connreg.jar");
    }

    @Test
    void half_a_jar_of_a_build_that_was_killed_is_built_again() throws Exception {
        maven("echo whole > target/lib/connreg.jar");
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var lock = Files.createDirectory(target.resolve(".preparing"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        Files.createFile(lock.resolve("building"));

        assertThat(said(start(""))).startsWith("connreg is not built yet: building it.");
        assertThat(lib.resolve("connreg.jar")).hasContent("whole");
        assertThat(left())
                .containsExactly(
                        "connreg-az.aot", "connreg-keys.aot", "connreg-light.aot", "connreg.aot", "connreg.jar");
    }

    @Test
    void cache_that_another_call_prepares_is_not_waited_for() throws Exception {
        var lock = Files.createDirectory(target.resolve(".preparing"));
        Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + "\n");

        assertThat(said(start(""))).isEmpty();
        assertThat(checkout.resolve("calls")).exists();
        assertThat(left()).containsExactly(".preparing", "connreg.jar");
    }

    @Test
    void build_that_fails_is_shown_without_colours_and_leaves_nothing() throws Exception {
        Files.delete(lib.resolve("connreg.jar"));
        maven("echo half > target/lib/connreg.jar; printf '\\033[1;31mno such artifact\\033[0m\\n'; exit 1");
        var first = start("");

        assertThat(said(first)).endsWith("\nno such artifact\nERROR: The build failed; see above.\n");
        assertThat(first.waitFor()).isEqualTo(1);
        assertThat(left()).isEmpty();
    }

    /** Also where the number of the process is not noted yet, as on a machine with much to do. */
    @ParameterizedTest
    @ValueSource(strings = {"child=$!", "sleep 1; child=$!"})
    void build_that_is_interrupted_leaves_no_process_and_no_file(String noted) throws Exception {
        executable(
                checkout.resolve("scripts/connreg"),
                Files.readString(Path.of("scripts/connreg")).replace("\n  child=$!\n", "\n  " + noted + "\n"));
        Files.delete(lib.resolve("connreg.jar"));
        maven("echo half > target/lib/connreg.jar; echo $$ > pid; mv pid \"$CHECKOUT/build\"; exec sleep 600");
        var first = start("");
        while (Files.notExists(checkout.resolve("build"))) {
            Thread.sleep(20);
        }
        var build = ProcessHandle.of(
                Long.parseLong(Files.readString(checkout.resolve("build")).strip()));

        first.toHandle().destroy();

        assertThat(first.waitFor()).isEqualTo(143);
        assertThat(build.filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(left()).isEmpty();
    }

    /** What is started in place of Maven, in the checkout. */
    private void maven(String script) throws IOException {
        executable(
                Files.createDirectory(checkout.resolve("bin")).resolve("mvn"),
                "#!/bin/sh\ncd \"$CHECKOUT\"\n" + script);
    }

    @Test
    void sandbox_has_a_class_path_that_begins_as_every_other() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");

        said(start(""));
        said(start("sandbox", ""));

        assertThat(calls().lines().map(line -> line.replaceFirst(".* -cp (\\S+) .*", "$1")))
                .extracting(path -> path.replaceAll("[^:]*/", ""))
                .containsExactly("connreg.jar", "connreg.jar:connreg-sandbox.jar");
    }

    /** Another user's, read-only or copied without the times of its files: it works, and nothing is said or written. */
    @Test
    void installed_program_is_used_as_it_is() throws Exception {
        Files.move(lib, checkout.resolve("lib"));
        lib = checkout.resolve("lib");
        Files.writeString(lib.resolve("connreg.aot"), "trained elsewhere");
        Files.setLastModifiedTime(lib.resolve("connreg.aot"), FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(lib.resolve("connreg.jar"), FileTime.from(Instant.now()));

        assertThat(said(start("status", ""))).isEmpty();
        assertThat(said(start(""))).isEmpty();
        assertThat(caches()).containsExactly("connreg.aot", "connreg-light.aot");
        assertThat(left()).containsExactly("connreg.aot", "connreg.jar");
    }

    @Test
    void each_kind_of_command_has_the_cache_that_was_made_for_it() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        Files.writeString(
                Files.createDirectory(checkout.resolve("azure")).resolve("msal_token_cache.json"),
                "tokens, not read by the launcher");
        var signedIn = "AZURE_CONFIG_DIR=\"$CHECKOUT/azure\" \"$0\" ";

        said(shell("\"$0\" deploy -f spec.yaml"));
        said(shell("\"$0\" acr connected-registry show --help"));
        said(shell("\"$0\" certificate create"));
        said(shell("\"$0\" certificate create --key-kind ec_p256"));
        said(shell("\"$0\" certificate create --help"));
        said(shell("AZURE_CONFIG_DIR=/nowhere \"$0\" acr show"));
        said(shell(signedIn + "acr show"));
        said(shell("AZURE_CLIENT_ID=someone " + signedIn + "k8s-extension show"));
        said(shell("touch -t 202001010000 \"$CHECKOUT/azure/msal_token_cache.json\"; " + signedIn + "acr show"));

        assertThat(caches())
                .containsExactly(
                        "connreg.aot",
                        "connreg-light.aot",
                        "connreg-keys.aot",
                        "connreg-light.aot",
                        "connreg-light.aot",
                        "connreg.aot",
                        "connreg-az.aot",
                        "connreg.aot",
                        "connreg.aot");
    }

    private List<String> caches() throws IOException {
        return calls().lines()
                .map(line -> line.replaceFirst(".* -XX:AOTCache=\\S*/(\\S+) .*", "$1"))
                .toList();
    }

    @Test
    void runtime_of_its_own_comes_before_any_other() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        var runtime = Files.createDirectories(checkout.resolve("runtime/bin")).getParent();
        Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        executable(runtime.resolve("bin/java"), "#!/bin/sh\necho its own\n");

        assertThat(said(start(""))).isEqualTo("its own\n");
    }

    @Test
    void closed_output_is_refused_before_anything_is_done() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        var closed = start(">&-");

        assertThat(said(closed)).startsWith("ERROR: Standard output is closed");
        assertThat(closed.waitFor()).isEqualTo(1);
        assertThat(checkout.resolve("calls")).doesNotExist();
    }

    @Test
    void closed_input_is_an_empty_one() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        var closed = start("<&-");

        assertThat(said(closed)).isEmpty();
        assertThat(closed.waitFor()).isZero();
    }

    @Test
    void directory_that_is_gone_is_told_in_a_line() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        var gone = temporary.resolve("gone");
        var started = shell("mkdir '%1$s'; cd '%1$s'; rmdir '%1$s'; exec \"$0\" --version".formatted(gone));

        // After what the shell has to say of it.
        assertThat(said(started)).endsWith("\nERROR: The current directory is gone. Change to another one.\n");
        assertThat(started.waitFor()).isEqualTo(1);
    }

    @Test
    void options_for_other_programs_do_not_reach_its_virtual_machine() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        executable(
                checkout.resolve("jdk/bin/java"),
                "#!/bin/sh\necho \"$JAVA_TOOL_OPTIONS$JDK_JAVA_OPTIONS$_JAVA_OPTIONS\" \"$@\"\n");

        var said = said(shell("export JAVA_TOOL_OPTIONS=-XX:+UseG1GC JDK_JAVA_OPTIONS=-Xbad _JAVA_OPTIONS=-Xbad;"
                + " CONNREG_JAVA_OPTIONS='-Da=b -Dc=d' exec \"$0\" --version"));

        assertThat(said).doesNotContain("G1GC", "-Xbad").contains(" -Da=b -Dc=d -cp ");
    }

    @Test
    void options_for_its_virtual_machine_keep_their_spaces_and_stars() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        executable(checkout.resolve("jdk/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");

        var said = said(shell(
                "cd /; export CONNREG_JAVA_OPTIONS='-Xmx1g \"-Da=b  c\" -Dd=/*  --add-opens x/y=z'\" -De=it\\'s\";"
                        + " exec \"$0\" deploy '' 'a  b'"));

        assertThat(said)
                .contains("\n-Xmx1g\n-Da=b  c\n-Dd=/*\n--add-opens\nx/y=z\n-De=it's\n-cp\n")
                .endsWith("\ndev.connreg.cli.Main\ndeploy\n\na  b\n");
    }

    @Test
    void collector_of_a_user_takes_the_place_of_ours() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");

        said(shell("CONNREG_JAVA_OPTIONS=' -XX:+UseG1GC ' exec \"$0\" --version"));

        assertThat(calls()).contains(" -XX:+UseG1GC -cp ").doesNotContain("UseSerialGC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-Da=b c   | 'c' is not an option of Java. Put a value that has spaces in quotes: \"-Dname=a b\"",
                "\"-Da=b c | has a quote that is not closed."
            })
    void options_that_a_virtual_machine_would_take_for_a_class_are_refused(String options, String said)
            throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        var refused = shell("CONNREG_JAVA_OPTIONS='%s' exec \"$0\" --version".formatted(options));

        assertThat(said(refused)).startsWith("ERROR: CONNREG_JAVA_OPTIONS").endsWith(said + "\n");
        assertThat(refused.waitFor()).isEqualTo(1);
        assertThat(checkout.resolve("calls")).doesNotExist();
    }

    @Test
    void relative_link_is_followed_where_a_shell_is_told_its_name() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");

        assertThat(said(shell("cd \"$TMPDIR\" && ln -s ../scripts/connreg link && sh link --version")))
                .isEmpty();
    }

    @Test
    void script_of_clean_up_follows_such_a_link_too() throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        executable(checkout.resolve("scripts/cleanup.sh"), Files.readString(Path.of("scripts/cleanup.sh")));

        assertThat(said(shell("cd \"$TMPDIR\" && ln -s ../scripts/cleanup.sh link && sh link -f x.yaml")))
                .isEmpty();
        assertThat(calls()).contains(".cli.Main cleanup --yes -f x.yaml\n");
    }

    @Test
    void path_with_a_colon_is_told() throws Exception {
        var colon = Files.createDirectories(checkout.resolve("co:lon/scripts")).resolve("connreg");
        executable(colon, Files.readString(Path.of("scripts/connreg")));

        assertThat(said(shell("exec \"$CHECKOUT/co:lon/scripts/connreg\" --version")))
                .startsWith("ERROR: The path of connreg has a colon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_VERSION=\"25.0.1\"", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"26\"\n"})
    void release_of_a_jdk_is_read_to_its_end(String release) throws Exception {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        Files.writeString(checkout.resolve("jdk/release"), release);

        assertThat(said(start(""))).isEmpty();
        assertThat(calls()).contains("cli.Main");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LC_ALL=C",
                "LC_ALL=; LC_CTYPE=POSIX",
                "LC_ALL=; LC_CTYPE=; LANG=",
                "LC_ALL=; LC_CTYPE=; LANG=C.UTF-8",
                "LC_ALL=; LC_CTYPE=; LANG=xx_XX.UTF-8",
                "LC_ALL=; LC_CTYPE=xx_XX; LANG=C.UTF-8",
                "LC_ALL=xx_XX; LC_CTYPE=C.UTF-8; LANG=C.UTF-8",
                "LC_ALL=; LC_CTYPE=C.UTF-8; LANG=C.UTF-8; LC_TIME=xx_XX.UTF-8; export LC_TIME"
            })
    void words_that_are_not_ascii_arrive_in_every_locale(String locale) throws Exception {
        assertThat(localeOfJava(locale)).isEqualTo("C.UTF-8\n");
    }

    private String localeOfJava(String locale) throws IOException {
        Files.writeString(lib.resolve("connreg.aot"), "trained");
        executable(checkout.resolve("jdk/bin/java"), "#!/bin/sh\necho \"$LC_ALL\"\n");
        return said(
                shell("{ %s; export LC_ALL LC_CTYPE LANG; } 2> /dev/null; exec \"$0\" --version".formatted(locale)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo UTF-8", "echo ISO-8859-1", "echo eucJP"})
    void locale_that_is_installed_is_kept(String charmap) throws Exception {
        locale(charmap);

        assertThat(localeOfJava("LC_ALL=xx_XX")).isEqualTo("xx_XX\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo US-ASCII",
                "echo 'locale: not found' >&2; exit 127",
                "echo 'locale: Cannot set LC_ALL to default locale: No such file or directory' >&2; echo UTF-8"
            })
    void locale_that_is_not_wholly_installed_is_not_kept(String charmap) throws Exception {
        locale(charmap);

        assertThat(localeOfJava("LC_ALL=; LANG=xx_XX.UTF-8")).isEqualTo("C.UTF-8\n");
    }

    /** What says which characters a locale has. */
    private void locale(String script) throws IOException {
        executable(Files.createDirectory(checkout.resolve("bin")).resolve("locale"), "#!/bin/sh\n" + script + "\n");
    }
}
