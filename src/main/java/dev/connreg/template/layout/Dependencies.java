package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Node;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.References;
import dev.connreg.graph.ResourceNode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** GraphOperations and existing resources are not deployed: what they need themselves takes their place. */
record Dependencies(DeploymentGraph graph) {

    SortedSet<String> implied(ResourceNode node) {
        return deployed(References.symbols(withoutAfter(node)).stream());
    }

    /** Resources that come first although neither a reference nor another of these says so. */
    SortedSet<String> explicit(ResourceNode node) {
        var explicit = deployed(node.after().stream());
        var said = new TreeSet<>(implied(node));
        said.addAll(explicit);
        said.forEach(symbol -> explicit.removeAll(above(graph.resource(symbol))));
        explicit.removeAll(implied(node));
        return explicit;
    }

    Stream<String> existing(ResourceNode node) {
        return References.symbols(withoutAfter(node)).stream()
                .map(graph::resource)
                .filter(ResourceNode::isExisting)
                .flatMap(needed -> Stream.concat(Stream.of(needed.symbol()), existing(needed)));
    }

    private SortedSet<String> above(ResourceNode node) {
        var above = deployed(References.symbols(node).stream());
        for (var symbol : List.copyOf(above)) {
            above.addAll(above(graph.resource(symbol)));
        }
        return above;
    }

    private SortedSet<String> deployed(Stream<String> symbols) {
        var deployed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        symbols.flatMap(this::deployed).forEach(deployed::add);
        return deployed;
    }

    private Stream<String> deployed(String symbol) {
        return switch (node(symbol)) {
            case ResourceNode resource when !resource.isExisting() -> Stream.of(symbol);
            case ResourceNode existing -> References.symbols(existing).stream().flatMap(this::deployed);
            case OperationNode operation ->
                References.symbols(operation).stream().flatMap(this::deployed);
        };
    }

    private Node node(String symbol) {
        return graph.nodes().stream()
                .filter(node -> node.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    private static ResourceNode withoutAfter(ResourceNode node) {
        return new ResourceNode(
                node.symbol(),
                node.kind(),
                node.type(),
                node.name(),
                node.placement(),
                node.lifecycle(),
                node.body(),
                List.of());
    }
}
