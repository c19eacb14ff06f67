package dev.connreg.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.plan.Orphans;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.ShellWord;
import dev.connreg.resource.ConnectedRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All connected registries of a registry, and what is left of those that are gone. */
public final class RegistryText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTHING_LEFT = "Nothing is left of connected registries that are gone.";
    private static final List<String> HEADS =
            List.of("NAME", "PARENT", "MODE", "CONNECTION", "ACTIVATION", "SYNC TOKEN");

    private RegistryText() {}

    /** For people; each line ends with a newline. */
    public static String table(Orphans orphans) {
        var registries = orphans.contents().tree().registries();
        var left = orphans.plan().changes();
        return (registries.isEmpty() ? "No connected registry exists.\n" : rows(registries))
                + "\n"
                + (left.isEmpty()
                        ? NOTHING_LEFT + "\n"
                        : "Left of connected registries that are gone (- and ~ are what --find-orphans takes away):\n"
                                + String.join("\n", PlanText.changes(left)) + "\n");
    }

    /** As {@link PlanText#of}, for a plan that takes away what is left. */
    public static List<String> plan(Plan plan) {
        return plan.changes().isEmpty() ? List.of(NOTHING_LEFT) : PlanText.of(plan);
    }

    /** What is not looked for, as no cluster is known. */
    public static String extensions(ResourceId registry) {
        return """
                Extensions on clusters were not looked for; an extension's volume claim and images go with it. \
                To delete one, run: connreg cleanup -r %s -g %s -c CLUSTER -n NAME""".formatted(
                        registry.name(), ShellWord.of(registry.resourceGroup().orElse("?")));
    }

    private static String rows(List<ConnectedRegistry> registries) {
        return Columns.of(Stream.concat(Stream.of(HEADS), registries.stream().map(RegistryText::row))
                .toList());
    }

    private static List<String> row(ConnectedRegistry registry) {
        return List.of(
                registry.name(),
                registry.parent().map(ResourceId::name).orElse(""),
                registry.mode(),
                registry.connectionState(),
                registry.activation(),
                registry.syncToken()
                        .map(ResourceId::name)
                        .orElse(registry.usesManagedIdentity() ? "(managed identity)" : ""));
    }

    /** For programs: {@code connectedRegistries} and what is {@code leftOver}. */
    public static JsonNode json(Orphans orphans) {
        var root = JSON.createObjectNode();
        var registries = root.putArray("connectedRegistries");
        orphans.contents().tree().registries().forEach(registry -> registries.add(registry(registry)));
        var left = root.putArray("leftOver");
        orphans.plan().changes().forEach(change -> left.add(change(change)));
        return root;
    }

    /** A row a connected registry, of that. */
    public static List<Map<String, String>> rows(JsonNode root) {
        return root.path("connectedRegistries")
                .valueStream()
                .<Map<String, String>>map(registry -> {
                    var row = new LinkedHashMap<String, String>();
                    registry.properties()
                            .forEach(field ->
                                    row.put(field.getKey(), field.getValue().asText("")));
                    return row;
                })
                .toList();
    }

    private static ObjectNode registry(ConnectedRegistry registry) {
        var json = JSON.createObjectNode().put("name", registry.name());
        json.set("parent", name(registry.parent()));
        json.put("mode", registry.mode())
                .put("connectionState", registry.connectionState())
                .put("activation", registry.activation());
        json.set("syncToken", name(registry.syncToken()));
        return json;
    }

    private static JsonNode name(Optional<ResourceId> id) {
        return id.<JsonNode>map(found -> TextNode.valueOf(found.name())).orElse(NullNode.getInstance());
    }

    private static ObjectNode change(Change change) {
        var json = JSON.createObjectNode()
                .put("change", change.type().azureName())
                .put("kind", change.kind())
                .put("name", change.id().name())
                .put("id", change.id().toString());
        var removed = json.putArray("removedActions");
        change.differences().stream().map(Difference::before).forEach(removed::add);
        var notes = json.putArray("notes");
        change.notes().stream().map(FindingText::of).forEach(notes::add);
        return json;
    }
}
