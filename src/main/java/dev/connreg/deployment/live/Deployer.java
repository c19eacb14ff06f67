package dev.connreg.deployment.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.Waiting;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.ResourceNode;
import java.util.Set;

/** Brings what an earlier run left unfinished to rest, so that a plan is made of what is, not of what is going on. */
public final class Deployer {

    private static final Set<String> AT_REST = Set.of("", "succeeded", "failed", "canceled", "deleting");

    private final Arm arm;

    /** Makes a deployer that asks there. */
    public Deployer(Arm arm) {
        this.arm = arm;
    }

    /** Waits for each resource of the graph that is being created or updated. */
    public void settle(DeploymentGraph graph, Waiting waiting) {
        var resolver = new GraphResolver(graph);
        for (var node : graph.resources()) {
            if (!node.isExisting()) {
                settle(node, resolver, waiting);
            }
        }
    }

    private void settle(ResourceNode node, GraphResolver resolver, Waiting waiting) {
        var id = resolver.id(node.symbol());
        var apiVersion = node.type().apiVersion();
        if (arm.find(id, apiVersion).filter(resource -> !isAtRest(resource)).isPresent()) {
            arm.awaitSettled(id, apiVersion, waiting);
        }
    }

    private static boolean isAtRest(JsonNode resource) {
        var state = resource.at("/properties/provisioningState").asText("");
        return AT_REST.contains(state.toLowerCase(java.util.Locale.ROOT));
    }
}
