package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Lifecycle;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceNode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Lays a graph out as templates: one for the registry's resource group, and a module in it for each other group. */
public final class TemplateLayout {

    private static final String NAME = "Connected registry";
    private static final String DESCRIPTION =
            "A connected registry of an Azure Container Registry, on an Arc-enabled Kubernetes cluster.";
    private static final String CLOUD =
            "A connected registry of an Azure Container Registry, without what is on its cluster.";
    private static final String CLUSTER =
            "The extension of a connected registry, on an Arc-enabled Kubernetes cluster.";
    private static final List<String> EXISTING = List.of("Already there: read, never changed.");
    private static final List<String> MADE_LATER = List.of(
            "Only with a connection string, which is made between two deployments: see the instructions above.");

    private final DeploymentGraph graph;
    private final ResourceGroups groups;
    private final Dependencies dependencies;
    private final TemplateParameters parameters;
    private final List<Declaration> declarations = new ArrayList<>();

    private TemplateLayout(DeploymentGraph graph) {
        this.graph = graph;
        this.groups = new ResourceGroups(graph);
        this.dependencies = new Dependencies(graph);
        this.parameters = TemplateParameters.of(graph);
    }

    /** A reference to a resource that is deployed to another resource group is an IllegalArgumentException. */
    public static Template of(DeploymentGraph graph) {
        return TemplateLimits.require(new TemplateLayout(graph).main());
    }

    private Template main() {
        var here = groups.declared(groups.main());
        for (var node : graph.nodes()) {
            switch (node) {
                case ResourceNode resource when here.contains(resource) -> declarations.add(declare(resource));
                case ResourceNode resource when isDeployedElsewhere(resource) -> declarations.add(module(resource));
                case ResourceNode _, OperationNode _ -> {}
            }
        }
        var modules = modules();
        return new Template(
                NAME,
                description() + CreatedOnce.description(graph),
                Instructions.of(graph),
                new ParameterFileAdvice(graph).before(),
                parameters.of(here, modules),
                declarations,
                Outputs.of(declarations));
    }

    private String description() {
        if (deploys(ConnectedRegistry.KIND)) {
            return deploys(Extension.KIND) ? DESCRIPTION : CLOUD;
        }
        return deploys(Extension.KIND) ? CLUSTER : DESCRIPTION;
    }

    private boolean deploys(String kind) {
        return graph.resources().stream()
                .anyMatch(node -> !node.isExisting() && node.kind().equals(kind));
    }

    private Declaration declare(ResourceNode node) {
        if (node.isExisting()) {
            return new Declaration.OfResource(
                    node,
                    hasExisting() ? List.of() : EXISTING,
                    Optional.empty(),
                    List.copyOf(dependencies.implied(node)),
                    List.of());
        }
        var onlyWith = parameters.onlyWith(List.of(node));
        return new Declaration.OfResource(
                node,
                comment(node, onlyWith),
                onlyWith,
                List.copyOf(dependencies.implied(node)),
                List.copyOf(dependencies.explicit(node)));
    }

    private boolean hasExisting() {
        return declarations.stream()
                .anyMatch(declaration -> declaration instanceof Declaration.OfResource resource
                        && resource.node().isExisting());
    }

    private Declaration module(ResourceNode first) {
        var group = groups.of(first);
        var declared = groups.declared(group);
        var onlyWith = parameters.onlyWith(declared);
        return new Declaration.OfModule(
                first.symbol(),
                comment(onlyWith),
                onlyWith,
                List.copyOf(outside(declared)),
                parameters.scope(groups.root(first).symbol(), group, groups.main()),
                inner(first.symbol(), declared));
    }

    private Template inner(String symbol, List<ResourceNode> declared) {
        var inner = declared.stream()
                .map(node -> (Declaration) new Declaration.OfResource(
                        node,
                        node.isExisting() ? EXISTING : List.of(),
                        Optional.empty(),
                        List.copyOf(dependencies.implied(node)),
                        inside(dependencies.explicit(node), declared)))
                .toList();
        return new Template(
                NAME + ": " + SymbolNames.of(symbol),
                "What lies in another resource group than the registry.",
                List.of(),
                List.of(),
                parameters.ofModule(declared),
                inner,
                Outputs.ofModule(inner));
    }

    private static List<String> inside(Collection<String> symbols, List<ResourceNode> declared) {
        return symbols.stream()
                .filter(symbol ->
                        declared.stream().anyMatch(node -> node.symbol().equals(symbol)))
                .toList();
    }

    private SequencedSet<String> outside(List<ResourceNode> declared) {
        var outside = new LinkedHashSet<String>();
        declared.forEach(node -> outside.addAll(dependencies.explicit(node)));
        declared.forEach(node -> outside.remove(node.symbol()));
        return outside;
    }

    private boolean isDeployedElsewhere(ResourceNode node) {
        return !node.isExisting()
                && modules().stream()
                        .noneMatch(module -> module.template().declarations().stream()
                                .anyMatch(declaration -> declaration.symbol().equals(node.symbol())));
    }

    private List<Declaration.OfModule> modules() {
        return declarations.stream()
                .filter(Declaration.OfModule.class::isInstance)
                .map(Declaration.OfModule.class::cast)
                .toList();
    }

    private List<String> comment(ResourceNode node, Optional<String> onlyWith) {
        if (node.lifecycle() == Lifecycle.CREATED_ONCE) {
            return CreatedOnce.comment(node);
        }
        return onlyWith.isPresent() ? MADE_LATER : CopiedScopeMaps.comment(graph, node);
    }

    private static List<String> comment(Optional<String> onlyWith) {
        return onlyWith.isPresent() ? MADE_LATER : List.of();
    }
}
