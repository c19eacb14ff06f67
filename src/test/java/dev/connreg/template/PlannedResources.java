package dev.connreg.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.arm.Arm;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Plan;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Text;
import dev.connreg.resource.ScopeMap;
import dev.connreg.template.arm.JsonWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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

    /** As the graph says, but for scope maps that are there, to which the plan only adds. */
    static SequencedMap<String, JsonNode> left(DeploymentGraph graph, Plan plan, Arm arm) {
        var left = managed(graph);
        var actions = new LinkedHashMap<ResourceId, List<String>>();
        plan.changes().stream()
                .filter(change -> List.of(ScopeMap.KIND, ScopeMap.KIND_ABOVE).contains(change.kind()))
                .forEach(change -> arm.find(change.id(), ScopeMap.TYPE.apiVersion())
                        .map(ScopeMap::new)
                        .ifPresent(map -> add(
                                change.actions(),
                                actions.computeIfAbsent(change.id(), _ -> new ArrayList<>(map.actions())))));
        actions.forEach((id, all) -> {
            var version = ScopeMap.TYPE.apiVersion();
            var properties = Fields.builder()
                    .put(
                            "description",
                            Optional.of(new ScopeMap(arm.get(id, version)).description())
                                    .filter(text -> !text.isEmpty()))
                    .put("actions", Value.Items.ofTexts(all));
            left.put(id.toString(), body(id, version, properties.inProperties()));
        });
        return left;
    }

    /** The second of two changes of one scope map adds what the first has not. */
    private static void add(List<Action> changes, List<String> actions) {
        for (var change : changes) {
            if (change instanceof Action.ChangeActions(var _, var _, var added, var _, var _)) {
                added.stream()
                        .filter(action -> !ScopeMap.ignoringCase(actions).contains(action))
                        .forEach(actions::add);
            }
        }
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
