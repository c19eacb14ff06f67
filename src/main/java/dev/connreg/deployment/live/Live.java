package dev.connreg.deployment.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.resource.ProvisioningState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The resources of a graph as ARM has them now. */
public final class Live {

    private final GraphResolver resolver;
    private final Map<String, JsonNode> bySymbol;
    private final Map<String, Integer> beside;

    /** What was found of a resource, and how many there are beside it, which is asked only where it is not there. */
    private record Found(Optional<JsonNode> resource, int beside) {}

    private Live(GraphResolver resolver, Map<String, JsonNode> bySymbol, Map<String, Integer> beside) {
        this.resolver = resolver;
        this.bySymbol = bySymbol;
        this.beside = beside;
    }

    /** Reads side by side; waits for what an earlier run is still changing, so that the plan fits its end. */
    public static Live read(Arm arm, DeploymentGraph graph, WaitListener waiting) {
        var resolver = new GraphResolver(graph);
        try (var reads = new Reads()) {
            var asked = new HashMap<String, Reads.Read<Found>>();
            for (var node : graph.resources()) {
                var id = resolver.id(node.symbol());
                asked.put(node.symbol(), reads.start(() -> settled(arm, node, id, waiting)));
            }
            var found = new HashMap<String, JsonNode>();
            var beside = new HashMap<String, Integer>();
            asked.forEach((symbol, read) -> {
                read.get().resource().ifPresent(resource -> found.put(symbol, resource));
                beside.put(symbol, read.get().beside());
            });
            return new Live(resolver, found, beside);
        }
    }

    private static Found settled(Arm arm, ResourceNode node, ResourceId id, WaitListener waiting) {
        var apiVersion = node.type().apiVersion();
        var found = arm.find(id, apiVersion);
        if (node.isExisting()) {
            return new Found(found, 0);
        }
        if (found.isEmpty()) {
            // A false 404 would lead to a PUT over what is there: of its passwords, of what others have added.
            var listed = Presence.beside(arm, id, apiVersion);
            return new Found(Presence.in(listed, id), listed.size());
        }
        return new Found(
                found.filter(Live::mayChange).isEmpty() ? found : arm.awaitSettled(id, apiVersion, waiting), 0);
    }

    private static boolean mayChange(JsonNode resource) {
        return !ProvisioningState.isAtRest(resource) && !ProvisioningState.isDeleting(resource);
    }

    public Optional<JsonNode> find(ResourceNode node) {
        return find(node.symbol());
    }

    public Optional<JsonNode> find(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /** How many there are of the kind of a resource that is not there, where that may be known. */
    public int beside(ResourceNode absent) {
        return beside.getOrDefault(absent.symbol(), 0);
    }

    /** All that is there. */
    public Map<ResourceId, JsonNode> seen() {
        return bySymbol.entrySet().stream()
                .collect(Collectors.toMap(entry -> resolver.id(entry.getKey()), Map.Entry::getValue));
    }

    public ResourceId id(ResourceNode node) {
        return resolver.id(node.symbol());
    }

    public GraphResolver resolver() {
        return resolver;
    }
}
