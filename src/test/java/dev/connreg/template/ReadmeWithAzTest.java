package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.connreg.cli.Connreg;
import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.SandboxSeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A real az understands the lines in the README beside a template, and gets as far as to send it. Runs with
 * {@code mvn test -Psweep -Daz=/path/to/az -Dbicep=/path/to/bicep}: az is given that Bicep compiler.
 */
@Tag("sweep")
class ReadmeWithAzTest {

    /** Hands what it is called with to the real one, and goes on where a template should be there: no sandbox takes one. */
    private static final String AZ = """
            #!/bin/sh
            case $1 in deployment) AZURE_CONFIG_DIR=$PWD/templates REQUESTS_CA_BUNDLE=$PWD/templates/ca.pem ;; esac
            %s "$@" > az.out 2> az.err < /dev/null
            printf '%%s: %%s\\n' "$? $*" "$(tr '\\n' ' ' < az.err)" >> calls
            case $1:$3 in
              deployment:*) ;;
              acr:get-settings) echo a-string ;;
              *) cat az.out ;;
            esac
            """;

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @BeforeEach
    void requireTools() throws IOException {
        assumeThat(System.getProperty("az")).as("an az (-Daz)").isNotNull();
        assumeThat(System.getProperty("bicep")).as("a Bicep compiler (-Dbicep)").isNotNull();
        program("az", AZ.formatted(System.getProperty("az")));
        program("bicep", "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(System.getProperty("bicep")));
    }

    private void program(String name, String text) throws IOException {
        var file = Files.writeString(connreg.folder().resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void az_deploys_with_every_parameter_and_secret() throws Exception {
        var spec = connreg.spec("own-certificate");
        connreg.run("deploy", "-f", spec).succeeds();
        var readme = readme("-f", spec);
        try (var templates = Sandbox.start(SandboxOptions.defaults())) {
            templates.writeAzureConfiguration(connreg.folder().resolve("templates"));

            var calls = calls(readme.substring(0, readme.indexOf("## What a template cannot do")));

            assertThat(calls).filteredOn(call -> call.startsWith("0 acr ")).hasSize(2);
            assertThat(calls)
                    .filteredOn(call -> !call.startsWith("0 acr "))
                    .hasSize(4)
                    .allMatch(call -> call.startsWith("1 deployment group create ")
                            && call.contains("'deployments' could not be found"));
            assertThat(templates.unknownRequests())
                    .hasSize(4)
                    .allMatch(request -> request.line().matches("POST .*/deployments/\\w+/validate"));
        }
    }

    @Test
    void az_understands_the_lines_for_a_child_and_a_subscription_that_the_spec_names() throws Exception {
        var spec = connreg.spec("bundled-cert-manager");
        connreg.run("deploy", "-f", spec, "-n", "region1").succeeds();
        var readme = readme(
                "-f",
                spec,
                "--set",
                "connectedRegistry.parent=region1",
                "--set",
                "registry.subscription=" + SandboxSeed.SUBSCRIPTION);
        try (var templates = Sandbox.start(SandboxOptions.defaults())) {
            templates.writeAzureConfiguration(connreg.folder().resolve("templates"));

            assertThat(calls(readme))
                    .hasSizeGreaterThan(10)
                    .noneMatch(call -> call.startsWith("2 "))
                    .anyMatch(call -> call.startsWith("0 acr scope-map update "));
        }
    }

    private String readme(String... spec) throws IOException {
        for (var language : List.of("bicep", "arm")) {
            var words = new ArrayList<>(
                    List.of("emit", language, "--directory", connreg.folder().toString()));
            words.addAll(List.of(spec));
            connreg.run(words.toArray(String[]::new)).succeeds();
        }
        return Files.readString(connreg.folder().resolve("README.md"));
    }

    private List<String> calls(String readme) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-euc", TemplateReadmeTest.shell(readme))
                .directory(connreg.folder().toFile())
                .redirectErrorStream(true);
        var environment = bash.environment();
        environment.putAll(connreg.variables());
        environment.put("PATH", connreg.folder() + ":" + environment.get("PATH"));
        environment.put("AZURE_BICEP_USE_BINARY_FROM_PATH", "true");
        environment.put("AZURE_BICEP_CHECK_VERSION", "false");
        var process = bash.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return Files.readAllLines(connreg.folder().resolve("calls"));
    }
}
