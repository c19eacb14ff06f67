package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.cli.Connreg;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Text;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.arm.JsonWriter;
import dev.connreg.template.bicep.BicepCompiler;
import dev.connreg.template.bicep.BicepPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * that are off, but for use-recent-api-versions: it goes by the day's date, while the versions are those that every
 * cloud knows.
 */
@Tag("bicep")
class BicepProofTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "set in the environment";

    @TempDir
    private Path folder;

    private static BicepCompiler bicep;

    @BeforeAll
    static void start_the_compiler() {
        var program = Optional.ofNullable(System.getProperty("bicep"))
                .orElseThrow(() -> new AssertionError("no Bicep compiler given: add -Dbicep=/path/to/bicep (0.49 or"
                        + " newer, see https://github.com/Azure/bicep/releases)"));
        var environment = new HashMap<String, String>();
        for (var secret : List.of("CONNECTION_STRING", "TLS_CERTIFICATE", "TLS_KEY", "TLS_CERTIFICATE_AUTHORITY")) {
            environment.put("CONNREG_" + secret, MARK);
        }
        bicep = new BicepCompiler(Path.of(program), environment);
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
    void build_and_lint_have_nothing_to_say_and_make_our_template(DeploymentGraph graph) throws IOException {
        print(graph);
        var built = bicep.build(folder.resolve("main.bicep"));
        assertThat(built.diagnostics()).isEmpty();
        assertThat(withoutGenerator(built.text())).isEqualTo(text("main.json"));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void format_changes_nothing(DeploymentGraph graph) throws IOException {
        print(graph);
        for (var file : new BicepPrinter().print(graph).texts().keySet()) {
            assertThat(bicep.format(folder.resolve(file))).as(file).isEqualTo(text(file));
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void build_params_makes_our_parameters_and_the_secrets(DeploymentGraph graph) throws IOException {
        print(graph);
        var built = bicep.buildParameters(folder.resolve("main.bicepparam"));
        assertThat(built.diagnostics()).isEmpty();
        var expected = JSON.readTree(text("main.parameters.json"));
        var actual = JSON.readTree(built.text());
        assertThat(withoutSecrets(actual)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void snapshot_predicts_the_resources_that_a_deployment_makes(DeploymentGraph graph, DeploymentGraph deployed)
            throws IOException {
        print(graph);
        var snapshot = snapshot(graph);
        assertThat(snapshot.path("diagnostics")).isEmpty();
        assertThat(predicted(snapshot)).containsExactlyInAnyOrderEntriesOf(expected(deployed));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void snapshot_predicts_what_deploy_sends(String mode) throws IOException {
        var graph = Modes.graph(mode, SandboxSeed.SUBSCRIPTION);
        print(graph);
        try (var connreg = new Connreg()) {
            connreg.run("deploy", "-f", connreg.spec(mode)).succeeds();

            assertThat(SentResources.masked(predicted(snapshot(graph))))
                    .containsExactlyInAnyOrderEntriesOf(SentResources.of(connreg.sandbox()));
        }
    }

    static Set<String> modes() {
        return Modes.graphs().keySet();
    }

    /** What the compiler predicts for the subscription and resource group of the registry. */
    private JsonNode snapshot(DeploymentGraph graph) {
        var registry = new GraphResolver(graph).id(graph.resources().getFirst().symbol());
        return bicep.snapshot(
                folder.resolve("main.bicepparam"),
                registry.subscriptionId().orElseThrow(),
                registry.resourceGroup().orElseThrow());
    }

    private static Map<String, JsonNode> predicted(JsonNode snapshot) {
        var predicted = new LinkedHashMap<String, JsonNode>();
        snapshot.path("predictedResources")
                .forEach(resource -> predicted.put(resource.path("id").asText(), body(resource)));
        return predicted;
    }

    @Test
    void the_compiler_reads_random_texts_as_they_were() throws IOException {
        var random = new Random(20260101);
        var settings = Fields.builder();
        for (int i = 0; i < 500; i++) {
            settings.put(i + randomText(random), randomText(random));
        }
        print(Graphs.withSettings(settings.build()));
        var built = bicep.build(folder.resolve("main.bicep"));
        assertThat(built.diagnostics()).isEmpty();
        assertThat(withoutGenerator(built.text())).isEqualTo(text("main.json"));
    }

    private void print(DeploymentGraph graph) throws IOException {
        try (InputStream rules = BicepProofTest.class.getResourceAsStream("bicepconfig.json")) {
            Files.write(
                    folder.resolve("bicepconfig.json"),
                    Objects.requireNonNull(rules).readAllBytes());
        }
        var files = new LinkedHashMap<>(new BicepPrinter().print(graph).texts());
        files.putAll(new ArmTemplatePrinter().print(graph).texts());
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** The compiler signs each template with its version and a hash; there is nothing like that of ours. */
    private static String withoutGenerator(String template) {
        return template.replaceAll("\\s*\"_generator\": \\{[^}]*},?", "");
    }

    private static JsonNode withoutSecrets(JsonNode parameters) {
        parameters.path("parameters").propertyStream().toList().stream()
                .filter(parameter -> parameter.getValue().path("value").asText().equals(MARK))
                .forEach(parameter -> ((ObjectNode) parameters.path("parameters")).remove(parameter.getKey()));
        return parameters;
    }

    private static JsonNode body(JsonNode resource) {
        var body = JSON.createObjectNode();
        resource.properties().stream()
                .filter(member -> !List.of("id", "name", "condition", "dependsOn", "scope")
                        .contains(member.getKey()))
                .forEach(member -> body.set(member.getKey(), member.getValue()));
        return body;
    }

    /** As the graph itself says. Secrets stay references, as they do in a snapshot. */
    private static Map<String, JsonNode> expected(DeploymentGraph graph) throws IOException {
        var resolver = new GraphResolver(graph);
        var expected = new LinkedHashMap<String, JsonNode>();
        for (ResourceNode node : graph.resources()) {
            if (!node.isExisting()) {
                var body = Fields.builder()
                        .put("type", node.type().name())
                        .put("apiVersion", node.type().apiVersion());
                resolver.body(node).values().forEach((name, value) -> body.put(name, withSecretReferences(value)));
                expected.put(resolver.id(node.symbol()).toString(), JSON.readTree(JsonWriter.write(body.build())));
            }
        }
        return expected;
    }

    private static Value withSecretReferences(Value value) {
        return switch (value) {
            case Value.SecretRef(var name) -> new Text("[parameters('" + name + "')]");
            case Value.Fields(var values) -> {
                var written = new LinkedHashMap<String, Value>();
                values.forEach((name, member) -> written.put(name, withSecretReferences(member)));
                yield new Fields(written);
            }
            case Value.Items(var values) ->
                new Value.Items(values.stream()
                        .map(BicepProofTest::withSecretReferences)
                        .toList());
            case Value other -> other;
        };
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
