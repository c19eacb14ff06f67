package dev.connreg.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/** Everything one deployment has and does; requests, templates, plan and cleanup are made of it. */
public record DeploymentGraph(List<Parameter> parameters, List<Node> nodes) {

    /** Orders the nodes: as given, but each after what it needs. A circle is an IllegalArgumentException. */
    public DeploymentGraph {
        parameters = List.copyOf(parameters);
        nodes = new Ordering(nodes).order();
        var known = new LinkedHashSet<String>();
        for (var parameter : parameters) {
            if (!known.add(parameter.name())) {
                throw new IllegalArgumentException("parameter '%s' is there twice".formatted(parameter.name()));
            }
        }
        for (var node : nodes) {
            References.parameters(node).stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> {
                        throw new IllegalArgumentException("'%s' has no parameter '%s'".formatted(node.symbol(), name));
                    });
        }
    }

    /** Existing ones included, in order. */
    public List<ResourceNode> resources() {
        return nodes.stream()
                .filter(ResourceNode.class::isInstance)
                .map(ResourceNode.class::cast)
                .toList();
    }

    public ResourceNode resource(String symbol) {
        return resources().stream()
                .filter(node -> node.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no resource '%s'".formatted(symbol)));
    }

    /** All that the node needs directly: placement, references in its body, and {@code after}. */
    public SequencedSet<String> dependencies(Node node) {
        return References.symbols(node);
    }

    private record Ordering(SequencedMap<String, Node> bySymbol) {

        Ordering(List<? extends Node> nodes) {
            this(new LinkedHashMap<>());
            for (var node : nodes) {
                if (bySymbol.put(node.symbol(), node) != null) {
                    throw new IllegalArgumentException("'%s' is there twice".formatted(node.symbol()));
                }
            }
        }

        List<Node> order() {
            Map<String, Node> done = new LinkedHashMap<>();
            bySymbol.values().forEach(node -> visit(node, done, new LinkedHashSet<>()));
            return List.copyOf(new ArrayList<>(done.values()));
        }

        private void visit(Node node, Map<String, Node> done, Set<String> open) {
            if (done.containsKey(node.symbol())) {
                return;
            }
            if (!open.add(node.symbol())) {
                throw new IllegalArgumentException("nodes need each other: " + open);
            }
            for (var symbol : References.symbols(node)) {
                var needed = bySymbol.get(symbol);
                if (needed == null) {
                    throw new IllegalArgumentException("'%s' needs '%s'".formatted(node.symbol(), symbol));
                }
                visit(needed, done, open);
            }
            done.put(node.symbol(), node);
        }
    }
}
