package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not needed is not loaded: Azure's SDK takes a second or two to load, the sandbox's server as long. */
class LazyLoadingTest {

    private static final String AZURE = "com.azure.";
    private static final String SERVER = "com.github.tomakehurst.";
    private static final String EXAMPLES = "dev.connreg.cli.Examples";

    private final Connreg connreg = new Connreg();

    @AfterEach
    void close() {
        connreg.close();
    }

    @Test
    void what_needs_no_azure_loads_nothing_of_its_sdk() {
        connreg.spec("own-certificate");

        var loaded = SeveralRuns.loaded(
                connreg.folder(),
                List.of(
                        "--help",
                        "--version",
                        "deploy --help",
                        "emit bicep --help",
                        "acr connected-registry --help",
                        "acr connected-registry create --help",
                        "k8s-extension create --help",
                        "emit bicep -f own-certificate.yaml --directory templates",
                        "schema",
                        "diagnose --list",
                        "diagnose --explain EXT-VALUES -f own-certificate.yaml",
                        "init -f drafted.yaml",
                        "emit arm -f own-certificate.yaml --directory templates",
                        "emit kubernetes -f own-certificate.yaml --directory manifests",
                        "certificate create --service-ip 192.100.100.1 --certificate new.crt --key new.key --key-kind ec_p256"));

        loaded.forEach((line, log) -> {
            assertThat(log).as(line).contains("\nexit code 0\n");
            assertThat(log.lines()).as(line).noneMatch(it -> it.contains(AZURE) || it.contains(SERVER));
        });
    }

    @Test
    void a_mistake_in_a_spec_is_told_before_the_sdk_is_loaded() throws IOException {
        connreg.write("wrong.yaml", "registry: {}\n");

        assertThat(loadedBy(ExitCode.ERROR, "deploy", "-f", "wrong.yaml")).doesNotContain(AZURE);
    }

    @Test
    void a_mistake_on_the_command_line_is_told_before_the_sdk_is_loaded() throws IOException {
        assertThat(loadedBy(ExitCode.USAGE, "deploy", "--nonsense")).doesNotContain(AZURE);
        assertThat(loadedBy(ExitCode.USAGE, "k8s-extension", "create", "--nonsense"))
                .doesNotContain(AZURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "schema"})
    void examples_are_read_by_the_help_of_a_command_alone(String words) throws IOException {
        assertThat(loadedBy(ExitCode.OK, words)).doesNotContain(EXAMPLES);
    }

    @Test
    void help_of_a_command_reads_its_examples() throws IOException {
        assertThat(loadedBy(ExitCode.OK, "schema", "--help")).contains(EXAMPLES);
    }

    @Test
    void asking_azure_loads_the_sdk() throws IOException {
        connreg.spec("own-certificate");

        assertThat(loadedBy(ExitCode.ERROR, "status", "-f", "own-certificate.yaml"))
                .contains(AZURE);
    }

    private String loadedBy(int exitCode, String... words) throws IOException {
        var log = connreg.folder().resolve("classes.log");
        ConnregProcess.start(Map.of(), connreg.folder(), List.of("-Xlog:class+load:file=" + log), List.of(words))
                .end()
                .fails(exitCode);
        return Files.readString(log);
    }
}
