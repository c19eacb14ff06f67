package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Defaults of az that hold in a directory and below it: {@code .azure/config} there, and what has that name in the
 * directories above, nearest first (knack, config.py).
 */
class LocalDefaultsTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private Path azure = Path.of("");
    private Path project = Path.of("");

    /** As at home: the directory of az's configuration is called {@code .azure}, and so are those of projects. */
    @BeforeEach
    void start() throws IOException {
        connreg.start(SandboxOptions.defaults());
        azure = connreg.folder().resolve(".azure");
        project = Files.createDirectories(connreg.folder().resolve("work/project"));
        Files.move(connreg.folder().resolve("azure"), azure);
        connreg.with("AZURE_CONFIG_DIR", azure.toString());
        connreg.with("REQUESTS_CA_BUNDLE", azure.resolve("ca.pem").toString());
    }

    private static void defaults(Path directory, String... lines) throws IOException {
        Files.writeString(
                Files.createDirectories(directory.resolve(".azure")).resolve("config"),
                String.join("\n", lines) + "\n");
    }

    private ConnregRun run(String... words) {
        return connreg.in(project).run(words);
    }

    @Test
    void nearest_one_holds_and_the_ones_above_fill_in_but_for_the_defaults_alone() throws IOException {
        var everywhere = Files.readString(azure.resolve("config"));
        Files.writeString(azure.resolve("config"), everywhere + "\n[defaults]\nacr = nosuchregistry\ngroup = nosuch\n");
        defaults(project.getParent(), "[defaults]", "acr = myacrregistry", "group = nosuchgroup");
        defaults(project, "[core]", "output = table", "[defaults]", "group = myresourcegroup");

        run("acr", "connected-registry", "list").succeeds().prints("[]\n");
    }

    /** az prints a stack trace once it has acted. */
    @Test
    void output_format_that_is_none_is_refused_before_anything_is_done() {
        connreg.with("AZURE_CORE_OUTPUT", "bogus");

        run("acr", "scope-map", "create", "-r", "myacrregistry", "-n", "mymap", "--repository", "a", "content/read")
                .exits(ExitCode.USAGE)
                .saysAlso("'bogus' of core.output", "json, jsonc, yaml");

        assertThat(connreg.sandbox().resources().keySet()).noneMatch(id -> id.endsWith("/scopeMaps/mymap"));
    }

    @Test
    void empty_one_hides_those_above() throws IOException {
        defaults(project.getParent(), "[defaults]", "acr = myacrregistry");
        defaults(project, "[defaults]", "acr =");

        run("acr", "connected-registry", "list").exits(ExitCode.USAGE).saysAlso("--registry/-r");
    }
}
