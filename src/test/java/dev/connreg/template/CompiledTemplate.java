package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.ResourceId;
import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.bicep.BicepCompiler;
import dev.connreg.template.bicep.BicepPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** A graph as the printers print it, and what the real compiler and the template engine in it make of that. */
final class CompiledTemplate {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Those of all specs, as they are in the environment. */
    private static final List<String> SECRETS = List.of(
            "CONNECTION_STRING",
            "TLS_CERTIFICATE",
            "TLS_KEY",
            "TLS_CERTIFICATE_AUTHORITY",
            "SETTING_REGISTRY_UPLOAD_SECRET");

    private static final String MARK = "set in the environment";

    private final BicepCompiler bicep;
    private final Path folder;
    private final DeploymentGraph graph;

    private CompiledTemplate(BicepCompiler bicep, Path folder, DeploymentGraph graph) {
        this.bicep = bicep;
        this.folder = folder;
        this.graph = graph;
    }

    /** The compiler that {@code -Dbicep} names, with secrets in its environment. */
    static BicepCompiler startCompiler() {
        var program = Optional.ofNullable(System.getProperty("bicep"))
                .orElseThrow(() -> new AssertionError("no Bicep compiler given: add -Dbicep=/path/to/bicep (0.49 or"
                        + " newer, see https://github.com/Azure/bicep/releases)"));
        var environment = new HashMap<String, String>();
        for (var secret : SECRETS) {
            environment.put("CONNREG_" + secret, MARK);
        }
        RandomSecrets.environment().forEach(secret -> environment.put(secret, MARK));
        return new BicepCompiler(Path.of(program), environment);
    }

    /** Writes the files in both languages. */
    static CompiledTemplate print(BicepCompiler bicep, Path folder, DeploymentGraph graph) {
        var files = new LinkedHashMap<>(new BicepPrinter().print(graph).texts());
        files.putAll(new ArmTemplatePrinter().print(graph).texts());
        try (InputStream rules = CompiledTemplate.class.getResourceAsStream("bicepconfig.json")) {
            Files.write(
                    folder.resolve("bicepconfig.json"),
                    Objects.requireNonNull(rules).readAllBytes());
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CompiledTemplate(bicep, folder, graph);
    }

    /** Without a word of the compiler and its linter, to the byte. */
    void requireCompilesToOurTemplate() {
        var built = bicep.build(folder.resolve("main.bicep"));
        assertThat(built.diagnostics()).isEmpty();
        assertThat(withoutGenerator(built.text())).isEqualTo(text("main.json"));
    }

    void requireFormatted() {
        for (var file : new BicepPrinter().print(graph).texts().keySet()) {
            assertThat(bicep.format(folder.resolve(file))).as(file).isEqualTo(text(file));
        }
    }

    void requireCompilesToOurParameters() {
        var built = bicep.buildParameters(folder.resolve("main.bicepparam"));
        assertThat(built.diagnostics()).isEmpty();
        assertThat(withoutSecrets(read(built.text()))).isEqualTo(read(text("main.parameters.json")));
    }

    /** As predicted for the resource group of the first resource. */
    SequencedMap<String, JsonNode> predicted() {
        return predicted(
                new GraphResolver(graph).id(graph.resources().getFirst().symbol()));
    }

    /** The bodies with type and API version by the id, as predicted for the resource group of the first resource, which is that. */
    SequencedMap<String, JsonNode> predicted(ResourceId first) {
        var snapshot = bicep.snapshot(
                folder.resolve("main.bicepparam"),
                first.subscriptionId().orElseThrow(),
                first.resourceGroup().orElseThrow());
        assertThat(snapshot.path("diagnostics")).isEmpty();
        var predicted = new LinkedHashMap<String, JsonNode>();
        snapshot.path("predictedResources")
                .forEach(resource -> predicted.put(resource.path("id").asText(), body(resource)));
        return predicted;
    }

    private static JsonNode body(JsonNode resource) {
        var body = JSON.createObjectNode();
        resource.properties().stream()
                .filter(member -> !List.of("id", "name", "condition", "dependsOn", "scope")
                        .contains(member.getKey()))
                .forEach(member -> body.set(member.getKey(), member.getValue()));
        return body;
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

    /** Its resources are deployed one after the other, in this order: each needs the one before, if through others. */
    void requireOrder(int count) {
        var needs = needs();
        assertThat(needs).hasSize(count);
        var before = "";
        for (var symbol : needs.keySet()) {
            assertThat(before.isEmpty() || reaches(needs, symbol, before))
                    .as("%s needs %s: %s", symbol, before, needs)
                    .isTrue();
            before = symbol;
        }
    }

    private static boolean reaches(Map<String, List<String>> needs, String symbol, String other) {
        return needs.getOrDefault(symbol, List.of()).stream()
                .anyMatch(needed -> needed.equals(other) || reaches(needs, needed, other));
    }

    /** By symbol, or by id where there are none. */
    private SequencedMap<String, List<String>> needs() {
        var resources = read(text("main.json")).path("resources");
        var needs = new LinkedHashMap<String, List<String>>();
        if (resources.isArray()) {
            resources.forEach(resource -> needs.put(id(resource), texts(resource.path("dependsOn"))));
        }
        resources
                .propertyStream()
                .filter(resource -> !resource.getValue().path("existing").asBoolean())
                .forEach(resource ->
                        needs.put(resource.getKey(), texts(resource.getValue().path("dependsOn"))));
        return needs;
    }

    /** As others write it that need the resource. */
    private static String id(JsonNode resource) {
        var name =
                resource.path("name").asText().replaceFirst("^\\[(?:format\\('\\{0}/\\{1}', (.*)\\)|(.*))]$", "$1$2");
        return "[resourceId('%s', %s)]".formatted(resource.path("type").asText(), name);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
