package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Node;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceNode;
import java.util.Set;
import java.util.stream.Stream;

/** The graph of a site cut in two, for templates: its sides may belong to different people, and resource groups. */
public final class SiteParts {

    private static final Set<String> OF_CLUSTER = Set.of(Symbols.CLUSTER, Symbols.EXTENSION, Symbols.ONLINE);
    private static final Set<String> OF_CLOUD = Set.of(Symbols.SCOPE_MAP, Symbols.ANCESTORS);

    private SiteParts() {}

    /** What the registry has; and how a connection string is made of it, for the other part. */
    public static DeploymentGraph cloud(DeploymentGraph graph) {
        return new DeploymentGraph(
                graph.parameters(),
                graph.nodes().stream()
                        .filter(node -> !OF_CLUSTER.contains(node.symbol()))
                        .toList());
    }

    /** What the cluster has, whose resource group comes first therefore; what the registry has is there. */
    public static DeploymentGraph cluster(DeploymentGraph graph) {
        var others = graph.nodes().stream()
                .filter(node -> !node.symbol().equals(Symbols.CLUSTER) && !OF_CLOUD.contains(node.symbol()))
                .map(SiteParts::there);
        return new DeploymentGraph(
                graph.parameters(),
                Stream.concat(Stream.of(graph.resource(Symbols.CLUSTER)), others)
                        .toList());
    }

    private static Node there(Node node) {
        return switch (node) {
            case ResourceNode extension when extension.symbol().equals(Symbols.EXTENSION) -> extension;
            case ResourceNode resource ->
                ResourceNode.existing(
                        resource.symbol(), resource.kind(), resource.type(), resource.name(), resource.placement());
            case OperationNode operation -> operation;
        };
    }
}
