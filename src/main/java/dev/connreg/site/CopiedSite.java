package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceNode;
import java.time.Instant;

/**
 * The graph of a site for a template, with scope maps as they are in Azure and what the site needs: a template sends a scope
 * map whole, so it has what others were given as well.
 */
public final class CopiedSite {

    private CopiedSite() {}

    /** Whether a graph changes a scope map, its own or those of others. */
    public static boolean isNeeded(DeploymentGraph graph) {
        return graph.nodes().stream().anyMatch(node -> switch (node) {
            case ResourceNode resource -> resource.symbol().equals(Symbols.SCOPE_MAP);
            case OperationNode(var _, Operation operation, var _) -> operation instanceof Operation.GrantAncestors;
        });
    }

    /** With the copies as parameters, or literal as all else is; what is not there yet is as before. */
    public static DeploymentGraph sent(DeploymentGraph graph, LiveScopeMaps maps, Instant taken, boolean literal) {
        if (maps.isEmpty()) {
            return graph;
        }
        var own = maps.own()
                .map(copy -> CopiedOwn.sent(graph, copy, taken, literal))
                .orElse(graph);
        return CopiesAbove.sent(own, maps.above(), taken, literal);
    }
}
