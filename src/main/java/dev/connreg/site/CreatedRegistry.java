package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Lifecycle;
import dev.connreg.graph.Node;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.resource.CloudRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The graph of a site whose registry is made where it is not there. One that is there has settings of its own, which stay. */
public final class CreatedRegistry {

    private CreatedRegistry() {}

    /** For a template or a script: a deployment by connreg itself never makes a registry. */
    public static DeploymentGraph in(DeploymentGraph graph) {
        return new DeploymentGraph(
                graph.parameters().stream()
                        .flatMap(CreatedRegistry::withLocation)
                        .toList(),
                graph.nodes().stream().map(CreatedRegistry::made).toList());
    }

    private static Stream<Parameter> withLocation(Parameter parameter) {
        return parameter.name().equals(ParameterNames.REGISTRY)
                ? Stream.of(parameter, location())
                : Stream.of(parameter);
    }

    private static Parameter location() {
        return Parameter.withDefault(
                ParameterNames.LOCATION,
                "Region of the cloud registry, where it is not there yet.",
                new ParameterType.Text(),
                new Value.GroupLocation(),
                Optional.empty());
    }

    private static Node made(Node node) {
        return node instanceof ResourceNode registry && registry.symbol().equals(Symbols.REGISTRY)
                ? new ResourceNode(
                        registry.symbol(),
                        registry.kind(),
                        registry.type(),
                        registry.name(),
                        registry.placement(),
                        Lifecycle.CREATED_ONCE,
                        CloudRegistry.body(new Value.ParameterRef(ParameterNames.LOCATION)),
                        List.of())
                : node;
    }
}
