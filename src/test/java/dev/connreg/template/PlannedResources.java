package dev.connreg.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Plan;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Text;
import dev.connreg.template.arm.JsonWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The resources that a deployment makes, in its order: their bodies with type and API version, by id. Secrets are
 * references, as they are in a snapshot of a template.
 */
final class PlannedResources {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlannedResources() {}

    /** As the plan sends them. */
    static SequencedMap<String, JsonNode> of(Plan plan) {
        var planned = new LinkedHashMap<String, JsonNode>();
        plan.changes().stream().flatMap(change -> change.actions().stream()).forEach(action -> {
            switch (action) {
                case Action.Put(var id, var version, var body) -> planned.put(id.toString(), body(id, version, body));
                case Action.Create(var id, var version, var body) ->
                    planned.put(id.toString(), body(id, version, body));
                default -> {}
            }
        });
        return planned;
    }

    /** As the graph itself says. */
    static SequencedMap<String, JsonNode> managed(DeploymentGraph graph) {
        var resolver = new GraphResolver(graph);
        var managed = new LinkedHashMap<String, JsonNode>();
        for (ResourceNode node : graph.resources()) {
            if (!node.isExisting()) {
                var id = resolver.id(node.symbol());
                managed.put(id.toString(), body(id, node.type().apiVersion(), resolver.body(node)));
            }
        }
        return managed;
    }

    private static JsonNode body(ResourceId id, String apiVersion, Fields body) {
        var whole =
                Fields.builder().put("type", SentResources.type(id.toString())).put("apiVersion", apiVersion);
        body.values().forEach((name, value) -> whole.put(name, withSecretReferences(value)));
        try {
            return JSON.readTree(JsonWriter.write(whole.build()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
                        .map(PlannedResources::withSecretReferences)
                        .toList());
            case Value other -> other;
        };
    }
}
