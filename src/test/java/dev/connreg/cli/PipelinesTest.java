package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.connreg.file.TextFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page on pipelines has can be copied: its script runs, and linters have nothing to say. */
class PipelinesTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(bash|yaml)$\n(.*?)^```$");

    /** What the pipelines set, and no waiting. */
    static final Map<String, String> SITE = Map.of(
            "RESOURCE_GROUP", "myresourcegroup",
            "REGISTRY", "myacrregistry",
            "CONNECTED_REGISTRY", "myconnectedregistry",
            "CLUSTER", "myarck8scluster",
            "SECONDS_BETWEEN_LOOKS", "0");

    /** An az whose deployments are written down, with connreg for everything else. */
    private static final String AZ = """
            #!/bin/sh
            case $* in
              "deployment group create "*)
                echo "$*${CONNREG_CONNECTION_STRING:+ (with a connection string)}" >> deployments
                ;;
              *) exec "$JAVA" -XX:TieredStopAtLevel=1 -cp "$CLASSES" dev.connreg.cli.Main "$@" ;;
            esac
            """;

    /** An az with those answers, which writes down what makes or sends a password. */
    private static final String ANSWERS = """
            #!/bin/sh
            case $* in
              "deployment group create "*) echo "$7${CONNREG_CONNECTION_STRING:+ with $CONNREG_CONNECTION_STRING}" >> deployments ;;
              "k8s-extension list "*" --query [?name=='myconnectedregistry'].provisioningState "*) echo "$INSTALLED" ;;
              *" --query activation.status "*) echo "$ACTIVATION" ;;
              *" --query parent.syncProperties.tokenId "*) echo /registries/myacrregistry/tokens/mytoken ;;
              "acr token show "*" --name mytoken "*) printf '%s\\t%s\\n' $PASSWORDS ;;
              *" get-settings "*" --generate-password "*)
                echo "$*" >> deployments
                echo "SyncTokenPassword=${12}"
                ;;
              *" --query connectionState "*) echo Offline ;;
            esac
            """;

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final List<String> blocks = blocks();

    /** The script, and the pipelines of GitHub and of Azure DevOps. */
    static List<String> blocks() {
        var page = TextFile.read(Path.of("src/docs/pipelines.md"));
        var blocks = BLOCK.matcher(page)
                .results()
                .map((MatchResult block) -> block.group(2))
                .toList();
        assertThat(blocks).hasSize(3);
        return blocks;
    }

    @BeforeEach
    void files() throws IOException {
        connreg.write("deploy-templates.sh", blocks.get(0));
        connreg.write("workflow.yml", blocks.get(1));
        executable("az", AZ);
    }

    private void executable(String name, String text) throws IOException {
        Files.setPosixFilePermissions(Path.of(connreg.write(name, text)), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void site_without_an_extension_is_deployed_twice_and_waited_for() throws Exception {
        var spec = connreg.spec("bundled-cert-manager");
        connreg.run("deploy", "-f", spec).succeeds();
        connreg.run(("k8s-extension delete --yes --name myconnectedregistry --cluster-type connectedClusters"
                                + " --cluster-name myarck8scluster -g myresourcegroup")
                        .split(" "))
                .succeeds();

        var run = run(Map.of("MINUTES", "0"), "bash", "deploy-templates.sh");

        assertThat(run.text()).contains("after 0 minutes. To find out why: connreg diagnose --registry myacrregistry");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(deployments())
                .containsExactly(
                        "deployment group create --resource-group myresourcegroup --name myconnectedregistry-cloud"
                                + " --parameters main.bicepparam --output none",
                        "deployment group create --resource-group myresourcegroup --name myconnectedregistry-extension"
                                + " --parameters main.bicepparam --output none (with a connection string)");
        assertThat(run.text()).doesNotContain("SyncTokenPassword");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ''         | Inactive | ''                  | 1
                Failed     | Inactive | 2 password1         | 2
                Failed     | Active   | 1 password1 2 password2 | 1
                Succeeded  | Inactive | 2 password1 1 password2 | 2
                Succeeded  | ''       | 1 password2         | 1
                Succeeded  | Active   | 1 password1         | ''
                """)
    void what_does_not_work_is_sent_again_with_a_spare_password(
            String installed, String activation, String passwords, String made) throws Exception {
        executable("az", ANSWERS);

        var run = run(
                Map.of("MINUTES", "0", "INSTALLED", installed, "ACTIVATION", activation, "PASSWORDS", passwords),
                "bash",
                "deploy-templates.sh");

        assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
        assertThat(run.text()).contains("after 0 minutes.").doesNotContain("SyncTokenPassword");
        var further = deployments().stream().skip(1).toList();
        if (made.isEmpty()) {
            assertThat(further).isEmpty();
        } else {
            assertThat(further)
                    .satisfiesExactly(
                            line -> assertThat(line).contains(" --generate-password " + made + " "),
                            line -> assertThat(line).endsWith("-extension with SyncTokenPassword=" + made));
        }
    }

    @Test
    void site_with_an_extension_keeps_its_password() throws Exception {
        connreg.run("deploy", "-f", connreg.spec("bundled-cert-manager")).succeeds();
        var before = connreg.writes();

        var run = run(Map.of(), "bash", "deploy-templates.sh");

        assertThat(run.text()).contains("'myconnectedregistry' is Online.");
        assertThat(run.exitCode()).isZero();
        assertThat(deployments()).hasSize(1);
        assertThat(connreg.writes()).isEqualTo(before);
    }

    @Test
    void shellcheck_has_nothing_to_say_of_the_script() throws Exception {
        assumeThat(isInstalled("shellcheck")).as("shellcheck is installed").isTrue();

        assertThat(run(Map.of(), "shellcheck", "deploy-templates.sh").text()).isEmpty();
    }

    @Test
    void actionlint_has_nothing_to_say_of_the_workflow() throws Exception {
        assumeThat(isInstalled("actionlint")).as("actionlint is installed").isTrue();

        assertThat(run(Map.of(), "actionlint", "workflow.yml").text()).isEmpty();
    }

    @Test
    void both_pipelines_do_the_same_in_a_shell() {
        for (var line : List.of(
                "az deployment group validate --resource-group \"$RESOURCE_GROUP\" --parameters templates/main.bicepparam --output none\n",
                "az deployment group what-if --resource-group \"$RESOURCE_GROUP\" --parameters templates/main.bicepparam\n",
                "az extension add --name k8s-extension --version 1.7.0\n",
                "bash templates/deploy-templates.sh\n")) {
            assertThat(blocks.get(1)).contains(line);
            assertThat(blocks.get(2)).contains(line);
        }
    }

    private List<String> deployments() throws IOException {
        return Files.readAllLines(connreg.folder().resolve("deployments"));
    }

    private record Run(int exitCode, String text) {}

    private Run run(Map<String, String> further, String... words) throws Exception {
        var builder =
                new ProcessBuilder(words).directory(connreg.folder().toFile()).redirectErrorStream(true);
        var variables = builder.environment();
        variables.putAll(connreg.variables());
        variables.putAll(SITE);
        variables.putAll(Map.of(
                "PATH", connreg.folder() + File.pathSeparator + System.getenv("PATH"),
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "CLASSES", ConnregProcess.classPath()));
        variables.putAll(further);
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), text);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
