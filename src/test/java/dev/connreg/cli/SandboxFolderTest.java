package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.problem.Failure;
import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxFolderTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @Test
    void folder_with_files_of_somebody_else_is_refused_and_stays_as_it_is() throws IOException {
        var azure = Files.createDirectory(connreg.folder().resolve("azure"));
        Files.writeString(azure.resolve("azureProfile.json"), "mine");

        connreg.refuses(
                1,
                connreg.runAlone("sandbox", "start", "--directory", azure.toString()),
                "ERROR: The directory '{folder}/azure' holds files that are not a sandbox's. Name another one with --directory.");

        assertThat(azure.resolve("azureProfile.json")).hasContent("mine");
        assertThat(azure.toFile().list()).containsExactly("azureProfile.json");
    }

    @Test
    void place_of_the_own_sign_in_is_refused_although_nothing_is_there() {
        var azure = connreg.folder().resolve("home/.azure");

        connreg.refuses(
                1,
                connreg.runAlone("sandbox", "start", "--directory", azure.toString()),
                "ERROR: '{folder}/home/.azure' is where az and connreg keep your own sign-in. Name another one with --directory.");

        assertThat(azure).doesNotExist();
    }

    @Test
    void link_to_the_own_sign_in_is_refused_too() throws IOException {
        var azure = Files.createDirectories(connreg.folder().resolve("home/.azure"));
        Files.createSymbolicLink(connreg.folder().resolve("link"), azure);

        connreg.refuses(
                1,
                connreg.runAlone(
                        "sandbox",
                        "start",
                        "--directory",
                        connreg.folder().resolve("link").toString()),
                "ERROR: '{folder}/link' is where az and connreg keep your own sign-in. Name another one with --directory.");
    }

    /** As for az, which looks there too, whatever the system has for the user. */
    @Test
    void home_is_where_the_variable_says() throws IOException {
        var home = Files.createDirectories(connreg.folder().resolve("elsewhere"));

        ConnregProcess.start(
                        Map.of("HOME", home.toString()),
                        connreg.folder(),
                        List.of(),
                        List.of("sandbox", "start", "--directory", home + "/.azure"))
                .end()
                .fails(1)
                .saysAlso("/.azure' is where az and connreg keep your own sign-in.");
    }

    @Test
    void folder_of_a_sandbox_that_is_running_is_refused_and_free_again_once_it_has_ended() {
        var folder = connreg.folder().resolve("sandbox");

        try (var _ = SandboxFolder.take(folder)) {
            connreg.refuses(
                    1,
                    connreg.runAlone("sandbox", "start", "--directory", folder.toString()),
                    "ERROR: A sandbox is running in '{folder}/sandbox'. Stop it, or name another directory with --directory.");
        }
        SandboxFolder.take(folder).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with blank", "a';touch stolen;'b", "$(touch stolen)", "\"quoted\""})
    void shell_that_reads_env_does_nothing_but_set_the_variables(String name) throws IOException, InterruptedException {
        var path = connreg.folder().resolve(name);
        try (var sandbox = Sandbox.start(SandboxOptions.defaults());
                var folder = SandboxFolder.take(path)) {
            var env = folder.write(sandbox);

            assertThat(shell(". \"$0\"; printf '%s' \"$AZURE_CONFIG_DIR\"", env.toString()))
                    .isEqualTo(path.toString());
            assertThat(connreg.folder().resolve("stolen")).doesNotExist();
            assertThat(connreg.runAlone("sandbox", "env", "-d", path.toString())
                            .succeeds()
                            .out())
                    .isEqualTo(Files.readString(env));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"new/deep", "empty"})
    void folder_that_cannot_be_written_is_left_as_it_was(String name) throws IOException {
        var empty = Files.createDirectory(connreg.folder().resolve("empty"));
        var path = connreg.folder().resolve(name);
        try (var sandbox = Sandbox.start(SandboxOptions.defaults());
                var folder = SandboxFolder.take(path)) {
            Files.createSymbolicLink(path.resolve("env.new"), path.resolve("nowhere/env"));

            assertThatExceptionOfType(Failure.class).isThrownBy(() -> folder.write(sandbox));
        }
        assertThat(connreg.folder().resolve("new")).doesNotExist();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void variables_are_taken_back_to_what_they_were() throws IOException, InterruptedException {
        var set = SandboxVariables.exports(connreg.folder());
        var unset = connreg.runAlone("sandbox", "env", "--unset").succeeds().out();

        assertThat(shell(
                        "export REQUESTS_CA_BUNDLE=mine; unset AZURE_CONFIG_DIR; eval \"$0\"; env",
                        set + set + unset + unset))
                .contains("REQUESTS_CA_BUNDLE=mine\n")
                .doesNotContain("AZURE_CONFIG_DIR", "CONNREG_OLD");
    }

    @Test
    void nothing_else_signs_in_or_leads_elsewhere_meanwhile() throws IOException, InterruptedException {
        var mine = "export AZURE_CLIENT_SECRET=mine IDENTITY_ENDPOINT=mine NO_PROXY=mine; unset no_proxy; ";
        var set = SandboxVariables.exports(connreg.folder());

        assertThat(shell(mine + "eval \"$0\"; env", set + set))
                .contains("NO_PROXY=127.0.0.1,mine\n", "no_proxy=127.0.0.1\n")
                .doesNotContain("\nAZURE_CLIENT_SECRET=", "\nIDENTITY_ENDPOINT=");
        assertThat(shell(mine + "eval \"$0\"; env", set + SandboxVariables.unset()))
                .contains("\nNO_PROXY=mine\n", "\nAZURE_CLIENT_SECRET=mine\n", "\nIDENTITY_ENDPOINT=mine\n")
                .doesNotContain("\nno_proxy=", "CONNREG_OLD");
    }

    @Test
    void tokens_that_az_keeps_of_an_earlier_sandbox_are_gone() throws IOException {
        var path = connreg.folder().resolve("sandbox");
        SandboxFolder.take(path).close();
        Files.writeString(path.resolve("msal_token_cache.json"), "{}");

        SandboxFolder.take(path).close();

        assertThat(path.resolve("msal_token_cache.json")).doesNotExist();
    }

    @Test
    void folder_without_a_sandbox_has_no_variables() {
        connreg.refuses(
                1,
                connreg.runAlone("sandbox", "env", "-d", "nowhere"),
                "ERROR: There is no sandbox in 'nowhere'. To start one, run: connreg sandbox start --directory 'nowhere'");
    }

    private String shell(String script, String argument) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-euc", script, argument)
                .directory(connreg.folder().toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
