package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Placement;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sorts resources by resource group, as one template deploys to one group. */
record ResourceGroups(DeploymentGraph graph) {

    /** That of the first resource. */
    ResourceGroup main() {
        return graph.resources().stream()
                .findFirst()
                .map(this::of)
                .orElseThrow(() -> new IllegalArgumentException("a graph without resources has no template"));
    }

    ResourceGroup of(ResourceNode node) {
        return switch (root(node).placement()) {
            case Placement.InGroup(var group) -> group;
            case Placement.ChildOf _, Placement.ExtensionOf _ -> throw new IllegalStateException("no root: " + node);
        };
    }

    ResourceNode root(ResourceNode node) {
        return switch (node.placement()) {
            case Placement.InGroup _ -> node;
            case Placement.ChildOf(var parent) -> root(graph.resource(parent));
            case Placement.ExtensionOf(var target) -> root(graph.resource(target));
        };
    }

    boolean isIn(ResourceGroup group, ResourceNode node) {
        return of(node).id().equals(group.id());
    }

    /** What is deployed there and the existing resources that it needs; none may be of another group. */
    List<ResourceNode> declared(ResourceGroup group) {
        var dependencies = new Dependencies(graph);
        var deployed = graph.resources().stream()
                .filter(node -> !node.isExisting() && isIn(group, node))
                .toList();
        var needed = deployed.stream()
                .flatMap(node -> Stream.concat(dependencies.existing(node), dependencies.implied(node).stream()))
                .map(graph::resource)
                .collect(Collectors.toSet());
        needed.forEach(node -> requireIn(group, node));
        return graph.resources().stream()
                .filter(node -> deployed.contains(node) || needed.contains(node))
                .toList();
    }

    private void requireIn(ResourceGroup group, ResourceNode node) {
        if (!isIn(group, node)) {
            throw new IllegalArgumentException("'%s' is in resource group %s: what is deployed to %s cannot refer to it"
                    .formatted(node.symbol(), of(node).name(), group.name()));
        }
    }
}
