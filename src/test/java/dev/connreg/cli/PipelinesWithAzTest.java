package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.gateway.RecordedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A real az understands what the page on pipelines has it do for a pull request and on the main branch. Runs with
 * {@code mvn test -Psweep -Daz=/path/to/az -Dbicep=/path/to/bicep}: az is given that Bicep compiler.
 */
@Tag("sweep")
class PipelinesWithAzTest {

    private static final Pattern PREVIEW = Pattern.compile("(?m)^ +run: (az deployment group .*)$");

    /** The real one; a deployment gets as far as to be sent, to a sandbox of its own, and is taken for done. */
    private static final String AZ = """
            #!/bin/sh
            [ "$1" = deployment ] || exec '%1$s' "$@"
            AZURE_CONFIG_DIR='%2$s' REQUESTS_CA_BUNDLE='%2$s/ca.pem' '%1$s' "$@" 2> '%2$s/err' < /dev/null
            printf '%%s\\n' "$? $*${CONNREG_CONNECTION_STRING:+ (with a connection string)}: $(tr '\\n' ' ' < '%2$s/err')" >> '%2$s/calls'
            """;

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final Sandbox deployments = Sandbox.start(SandboxOptions.defaults());

    private Path folder = Path.of("");

    @BeforeEach
    void require_tools() throws IOException {
        assumeThat(System.getProperty("az")).as("an az (-Daz)").isNotNull();
        assumeThat(System.getProperty("bicep")).as("a Bicep compiler (-Dbicep)").isNotNull();
        folder = connreg.folder().resolve("deployments");
        deployments.writeAzureConfiguration(folder);
        program("az", AZ.formatted(System.getProperty("az"), folder));
        program("bicep", "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(System.getProperty("bicep")));
        connreg.run("deploy", "-f", connreg.spec("bundled-cert-manager")).succeeds();
        var templates = connreg.folder().resolve("templates").toString();
        connreg.run("emit", "bicep", "-f", connreg.spec("bundled-cert-manager"), "-d", templates)
                .succeeds();
        connreg.write("templates/deploy-templates.sh", PipelinesTest.blocks().get(0));
    }

    @AfterEach
    void stop() {
        deployments.close();
    }

    private void program(String name, String text) throws IOException {
        var file = Files.writeString(connreg.folder().resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void pull_request_validates_and_asks_what_would_change() throws Exception {
        var preview = PREVIEW.matcher(PipelinesTest.blocks().get(1))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.joining("\n"));

        assertThat(run(preview, 0)).isEmpty();

        assertThat(calls())
                .hasSize(2)
                .allMatch(call -> call.contains("'deployments' could not be found"))
                .satisfiesExactly(
                        call -> assertThat(call).startsWith("1 deployment group validate "),
                        call -> assertThat(call).startsWith("1 deployment group what-if "));
        assertThat(sent())
                .satisfiesExactly(
                        line -> assertThat(line).matches("POST .*/deployments/\\w+/validate"),
                        line -> assertThat(line).matches("POST .*/deployments/\\w+/whatIf"));
    }

    @Test
    void main_branch_deploys_makes_a_connection_string_and_waits() throws Exception {
        connreg.run(("k8s-extension delete --yes --name myconnectedregistry --cluster-type connectedClusters"
                                + " --cluster-name myarck8scluster -g myresourcegroup")
                        .split(" "))
                .succeeds();

        assertThat(run("MINUTES=0 bash templates/deploy-templates.sh", 1)).contains("after 0 minutes. To find out why");

        assertThat(calls())
                .satisfiesExactly(
                        call -> assertThat(call)
                                .startsWith("1 deployment group create ")
                                .doesNotContain("(with a connection string)"),
                        call -> assertThat(call)
                                .startsWith("1 deployment group create ")
                                .contains("(with a connection string)"));
        assertThat(sent())
                .satisfiesExactly(
                        line -> assertThat(line).matches("POST .*/deployments/myconnectedregistry-cloud/validate"),
                        line -> assertThat(line).matches("POST .*/deployments/myconnectedregistry-extension/validate"));
    }

    @Test
    void site_that_is_there_keeps_its_password() throws Exception {
        var before = connreg.writes();

        assertThat(run("bash templates/deploy-templates.sh", 0)).contains("'myconnectedregistry' is Online.");

        assertThat(calls()).hasSize(1);
        assertThat(connreg.writes()).isEqualTo(before);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private List<String> sent() {
        return deployments.unknownRequests().stream().map(RecordedRequest::line).toList();
    }

    private String run(String lines, int code) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-e", "-c", lines)
                .directory(connreg.folder().toFile())
                .redirectErrorStream(true);
        var environment = bash.environment();
        environment.putAll(connreg.variables());
        environment.putAll(PipelinesTest.SITE);
        environment.put("PATH", connreg.folder() + ":" + environment.get("PATH"));
        environment.put("AZURE_BICEP_USE_BINARY_FROM_PATH", "true");
        environment.put("AZURE_BICEP_CHECK_VERSION", "false");
        var process = bash.start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(code);
        return printed;
    }
}
