package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.connreg.cli.Connreg;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Value.Fields;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.template.bicep.BicepCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the real Bicep compiler says of the printed templates. Runs with
 * {@code mvn verify -Pbicep-proofs -Dbicep=/path/to/bicep}. Its {@code bicepconfig.json} turns on the linter's rules
 * that are off; what those say that are on is a failure too.
 */
@Tag("bicep")
class BicepProofTest {

    @TempDir
    private Path folder;

    private static BicepCompiler bicep;

    @BeforeAll
    static void start_the_compiler() {
        bicep = CompiledTemplate.startCompiler();
    }

    @AfterAll
    static void stop_the_compiler() {
        if (bicep != null) {
            bicep.close();
        }
    }

    /** What is printed, and what is deployed: the same, where no spec leads to it. */
    static Stream<Arguments> graphs() {
        var deployed = Modes.deployed();
        return Stream.of(Modes.graphs(), Graphs.all())
                .flatMap(graphs -> graphs.entrySet().stream())
                .map(graph -> Arguments.argumentSet(
                        graph.getKey(), graph.getValue(), deployed.getOrDefault(graph.getKey(), graph.getValue())));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void build_and_lint_have_nothing_to_say_and_make_our_template(DeploymentGraph graph) {
        print(graph).requireCompilesToOurTemplate();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void format_changes_nothing(DeploymentGraph graph) {
        print(graph).requireFormatted();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void build_params_makes_our_parameters_and_the_secrets(DeploymentGraph graph) {
        print(graph).requireCompilesToOurParameters();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void snapshot_predicts_the_resources_that_a_deployment_makes(DeploymentGraph graph, DeploymentGraph deployed) {
        assertThat(print(graph).predicted()).containsExactlyInAnyOrderEntriesOf(PlannedResources.managed(deployed));
    }

    static Stream<Arguments> graphsOfSpecs() {
        return Stream.of(Modes.graphs(), Modes.further(), Modes.parts(), Modes.inVault())
                .flatMap(graphs -> graphs.entrySet().stream())
                .map(graph -> Arguments.argumentSet(graph.getKey(), graph.getValue()));
    }

    @ParameterizedTest
    @MethodSource("graphsOfSpecs")
    void predicted_bodies_are_valid_and_made_one_after_the_other(DeploymentGraph graph) {
        var template = print(graph);
        var predicted = template.predicted();

        template.requireOrder(predicted.size());
        assumeThat(ResourceSchemas.areThere())
                .as("the schemas of resource types are there")
                .isTrue();
        assertThat(new ResourceSchemas().problems(predicted)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void snapshot_predicts_what_deploy_sends(String mode) {
        var graph = Modes.graph(mode, SandboxSeed.SUBSCRIPTION);
        var template = print(graph);
        try (var connreg = new Connreg()) {
            connreg.run("deploy", "-f", connreg.spec(mode)).succeeds();

            assertThat(SentResources.masked(template.predicted()))
                    .containsExactlyInAnyOrderEntriesOf(SentResources.of(connreg.sandbox()));
        }
    }

    static Set<String> modes() {
        return Modes.graphs().keySet();
    }

    @Test
    void the_compiler_reads_random_texts_as_they_were() {
        var random = new Random(20260101);
        var settings = Fields.builder();
        for (int i = 0; i < 500; i++) {
            settings.put(i + randomText(random), randomText(random));
        }
        print(Graphs.withSettings(settings.build())).requireCompilesToOurTemplate();
    }

    private CompiledTemplate print(DeploymentGraph graph) {
        return CompiledTemplate.print(bicep, folder, graph);
    }

    private static String randomText(Random random) {
        var pieces =
                List.of("$", "{", "}", "[", "]", "'", "\"", "\\", "\n", "\r", "\t", " ", "a", "0", "\u0000", "é", "😀");
        var text = new ArrayList<String>();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.add(pieces.get(random.nextInt(pieces.size())));
        }
        return String.join("", text) + Character.toString(random.nextInt(0x20, 0xd7ff));
    }
}
