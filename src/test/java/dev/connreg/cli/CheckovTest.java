package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page on pipelines says of checkov, run with the one that the system property {@code checkov} names. */
@Tag("sweep")
class CheckovTest {

    private static final Pattern LINES = Pattern.compile("(?s)## Linters.*?```sh\n(.*?)```");

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String checkov = "";
    private String lines = "";

    @BeforeEach
    void find_checkov() throws IOException {
        var program = System.getProperty("checkov");
        assumeThat(program).as("checkov is named: -Dcheckov=/path/to/checkov").isNotNull();
        checkov = Path.of(program).toAbsolutePath().toString();
        var page = LINES.matcher(Files.readString(Path.of("src/docs/pipelines.md")));
        assertThat(page.find()).isTrue();
        lines = page.group(1);
        var spec = connreg.spec("own-certificate");
        Files.copy(Path.of(spec), connreg.folder().resolve("connected-registry.yaml"));
    }

    @Test
    void lines_check_what_there_is_to_check_and_find_nothing() throws Exception {
        assertThat(run(lines)).contains("Passed checks: 4, Failed checks: 0");
        assertThat(connreg.folder().resolve("for-checkov.json")).doesNotExist();
    }

    @Test
    void rules_that_are_skipped_are_all_that_would_fail() throws Exception {
        assertThat(run(lines.replaceAll(" --skip-check \\S+", " --soft-fail")))
                .contains("Passed checks: 4, Failed checks: 2", "CKV_AZURE_139", "CKV_AZURE_166");
    }

    @Test
    void template_itself_is_not_read() throws Exception {
        assertThat(run(lines.lines().findFirst().orElseThrow()
                        + "\ncheckov --file templates/main.json --framework arm --output json"))
                .contains("\"resource_count\": 0");
    }

    private String run(String script) throws IOException, InterruptedException {
        var bash = new ProcessBuilder(
                        "bash",
                        "-euc",
                        "connreg() { \"$JAVA\" -cp \"$CLASSES\" dev.connreg.cli.Main \"$@\"; }\n"
                                + "checkov() { \"$CHECKOV\" \"$@\"; }\n"
                                + script)
                .directory(connreg.folder().toFile())
                .redirectErrorStream(true);
        var variables = bash.environment();
        variables.putAll(connreg.variables());
        variables.put(
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        variables.put("CLASSES", ConnregProcess.classPath());
        variables.put("CHECKOV", checkov);
        var process = bash.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }
}
