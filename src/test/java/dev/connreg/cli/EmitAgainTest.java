package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of files that are there when a template is written. */
class EmitAgainTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private Path out(String name) {
        return connreg.folder().resolve("out").resolve(name);
    }

    private ConnregRun emit(String language, String... further) {
        var words = new ArrayList<>(List.of("emit", language, "-f", connreg.spec("own-certificate"), "-d"));
        words.add(connreg.folder().resolve("out").toString());
        words.addAll(List.of(further));
        return connreg.runAlone(words.toArray(String[]::new));
    }

    private void edit(String name, String more) throws IOException {
        Files.writeString(out(name), Files.readString(out(name)) + more);
    }

    @Test
    void what_connreg_wrote_and_nobody_changed_is_replaced() throws IOException {
        emit("bicep").succeeds();
        emit("bicep", "--set", "connectedRegistry.logLevel=Debug").succeeds();

        assertThat(Files.readString(out("main.bicepparam"))).contains("'Debug'");
        assertThat(Files.readString(out("README.md"))).contains("'Debug'").containsOnlyOnce("<!--");
        emit("bicep", "--diff", "--set", "connectedRegistry.logLevel=Debug").succeeds();
        emit("bicep").succeeds();
    }

    @Test
    void all_that_somebody_edited_is_refused_at_once_and_kept() throws IOException {
        emit("bicep").succeeds();
        Files.write(out("main.bicepparam"), "// f\u00fcr mich\n".getBytes(StandardCharsets.ISO_8859_1));
        edit("README.md", "Ask Ann.\n");
        var template = Files.readString(out("main.bicep"));

        connreg.refuses(
                1,
                emit("bicep", "--set", "connectedRegistry.logLevel=Debug", "--literal"),
                "ERROR: The file '{folder}/out/main.bicepparam' was changed since connreg wrote it. To replace it, add --force.",
                "ERROR: The file '{folder}/out/README.md' was changed since connreg wrote it. To replace it, add --force.");
        assertThat(out("main.bicep")).hasContent(template);
        assertThat(Files.readString(out("README.md"))).endsWith("Ask Ann.\n");

        emit("bicep", "--force").succeeds();
        assertThat(Files.readString(out("README.md"))).doesNotContain("Ask Ann.");
        emit("bicep", "--literal").succeeds();
    }

    @Test
    void all_that_others_wrote_is_refused_at_once() throws IOException {
        Files.createDirectories(out(""));
        Files.writeString(out("main.bicep"), "// mine\n");
        Files.writeString(out("README.md"), "# Mine\n");

        connreg.refuses(
                1,
                emit("bicep"),
                "ERROR: The file '{folder}/out/main.bicep' exists and differs. To replace it, add --force.",
                "ERROR: The file '{folder}/out/README.md' exists and differs. To replace it, add --force.");
        assertThat(out("main.bicepparam")).doesNotExist();
        assertThat(out("main.bicep")).hasContent("// mine\n");
    }

    @Test
    void both_languages_may_be_in_one_directory() throws IOException {
        emit("bicep").succeeds();
        emit("arm").succeeds();
        var readme = Files.readString(out("README.md"));
        assertThat(readme.substring(readme.indexOf("<!--")).lines().map(line -> line.replaceFirst(":.*", "")))
                .containsExactly(
                        "<!-- Written by connreg, which replaces what is still as it was written",
                        "README.md sha256",
                        "main.bicep sha256",
                        "main.bicepparam sha256",
                        "main.json sha256",
                        "main.parameters.json sha256",
                        "-->");

        for (var language : List.of("bicep", "arm", "bicep")) {
            emit(language, "--literal").succeeds();
            emit(language, "--diff", "--literal").succeeds();
        }
        edit("main.json", "\n");
        emit("bicep").succeeds();
        emit("arm").fails(1).saysAlso("/out/main.json' was changed").doesNotSay("README.md");
    }

    @Test
    void readme_tells_of_the_templates_that_lie_beside_it() throws IOException {
        emit("bicep").succeeds();
        assertThat(Files.readString(out("README.md"))).contains("### In Bicep").doesNotContain("main.json", "ARM JSON");

        emit("arm").succeeds();
        var ofBoth = Files.readString(out("README.md"));
        assertThat(ofBoth).contains("### In Bicep", "### As ARM JSON");
        emit("bicep").succeeds();
        emit("bicep", "--diff").succeeds();
        assertThat(out("README.md")).hasContent(ofBoth);

        Files.delete(out("main.bicep"));
        Files.delete(out("main.bicepparam"));
        emit("arm").succeeds();
        assertThat(Files.readString(out("README.md")))
                .contains("### As ARM JSON")
                .doesNotContain("### In Bicep");
    }

    @Test
    void readme_does_not_tell_of_a_template_that_a_compiler_made() throws IOException {
        emit("bicep").succeeds();
        Files.writeString(out("main.json"), "{}\n");

        emit("bicep").succeeds();

        assertThat(Files.readString(out("README.md"))).doesNotContain("main.parameters.json");
    }

    @Test
    void scripts_and_files_for_the_cluster_are_replaced_while_nobody_changed_them() throws IOException {
        var changed = "connectedRegistry.name=other";
        for (var command : List.of("script", "cleanup", "kubernetes")) {
            emit(command).succeeds();
            emit(command, "--set", changed).succeeds();
            emit(command).succeeds();
        }
        for (var name : List.of("deploy.sh", "cleanup.sh", "deployment.yaml", "hosts.toml", "ca.crt")) {
            assertThat(Files.readString(out(name)))
                    .containsPattern("\n# Written by connreg, which replaces [^\n]+ sha256:[0-9a-f]{64}\n$");
        }
        emit("script", "--diff").succeeds();
        assertThat(emit("script", "--diff", "--set", changed).fails(4).out())
                .contains("+")
                .doesNotContain("sha256");
    }

    @Test
    void what_somebody_changed_in_them_is_kept_and_named_at_once() throws IOException {
        emit("script").succeeds();
        emit("kubernetes").succeeds();
        edit("deploy.sh", "# mine\n");
        edit("deployment.yaml", "# mine\n");
        Files.writeString(out("hosts.toml"), "# all of it mine\n");

        connreg.refuses(
                1,
                emit("script"),
                "ERROR: The file '{folder}/out/deploy.sh' was changed since connreg wrote it. To replace it, add --force.");
        connreg.refuses(
                1,
                emit("kubernetes"),
                "ERROR: The file '{folder}/out/deployment.yaml' was changed since connreg wrote it. To replace it, add --force.",
                "ERROR: The file '{folder}/out/hosts.toml' exists and differs. To replace it, add --force.");
        assertThat(emit("script", "--diff").fails(4).out()).contains("-# mine").doesNotContain("sha256");
        emit("script", "--force").succeeds();
        emit("script", "--diff").succeeds();
        emit("kubernetes", "--force").succeeds();
    }

    /** As git's autocrlf leaves them. */
    private void endLinesAsWindowsDoes() throws IOException {
        try (var files = Files.list(out(""))) {
            for (var file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bicep", "arm", "script", "cleanup", "kubernetes"})
    void line_ends_of_another_system_are_no_change(String command) throws IOException {
        emit(command).succeeds();
        endLinesAsWindowsDoes();
        emit(command, "--diff").succeeds().prints("");

        emit(command, "--set", "connectedRegistry.name=other").succeeds();
        endLinesAsWindowsDoes();
        emit(command).succeeds();

        try (var files = Files.list(out(""))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("\r"));
        }
    }

    @Test
    void edited_file_with_line_ends_of_another_system_is_refused() throws IOException {
        emit("script").succeeds();
        edit("deploy.sh", "# mine\n");
        endLinesAsWindowsDoes();

        emit("script").fails(1).saysAlso("was changed since connreg wrote it");
        assertThat(emit("script", "--diff").fails(4).out()).contains("-# mine").doesNotContain("\r");
    }

    @Test
    void script_can_be_run_by_who_may_read_it() throws IOException {
        emit("script").succeeds();
        emit("cleanup").succeeds();
        // A directory has them all, but those that the umask of this process takes away.
        var all = Files.getPosixFilePermissions(Files.createDirectory(out("other")));
        assertThat(Files.getPosixFilePermissions(out("deploy.sh"))).isEqualTo(all);
        assertThat(Files.getPosixFilePermissions(out("cleanup.sh"))).isEqualTo(all);

        Files.setPosixFilePermissions(out("deploy.sh"), PosixFilePermissions.fromString("rw-r-----"));
        emit("script").succeeds();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out("deploy.sh"))))
                .isEqualTo("rwxr-x---");
        emit("kubernetes").succeeds();
        assertThat(Files.getPosixFilePermissions(out("hosts.toml"))).doesNotContain(PosixFilePermission.OWNER_EXECUTE);
    }
}
