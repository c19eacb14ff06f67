package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The graph of a site for a template, with what its own scope map allows besides, such as what those below need. */
final class CopiedOwn {

    private final DeploymentGraph graph;
    private final GrantedScopeMap copy;
    private final Items own;

    private CopiedOwn(DeploymentGraph graph, GrantedScopeMap copy) {
        this.graph = graph;
        this.copy = copy;
        this.own = (Items) Objects.requireNonNull(
                properties(graph.resource(Symbols.SCOPE_MAP)).values().get("actions"));
    }

    /** With what it allows besides as a parameter, or literal as all else is. */
    static DeploymentGraph sent(DeploymentGraph graph, GrantedScopeMap copy, Instant taken, boolean literal) {
        return new CopiedOwn(graph, copy).sent(taken, literal);
    }

    private DeploymentGraph sent(Instant taken, boolean literal) {
        var besides = Items.ofTexts(copy.besides(new GraphResolver(graph).actions(own.values())));
        if (literal) {
            var all = Stream.of(besides, own).flatMap(items -> items.values().stream());
            return with(List.of(), new Items(all.toList()), taken);
        }
        var parameter = Parameter.withDefault(
                ParameterNames.SCOPE_MAP_ACTIONS,
                "All that the scope map allows in Azure besides: what is not named here is taken away.",
                new ParameterType.Texts(),
                new Items(List.of()),
                Optional.of(besides));
        return with(List.of(parameter), new Value.Union(parameter.name(), own), taken);
    }

    private DeploymentGraph with(List<Parameter> parameters, Value actions, Instant taken) {
        var step = new OperationNode(
                Symbols.SCOPE_MAP_COPY, new Operation.SendCopies(List.of(Symbols.SCOPE_MAP), taken), List.of());
        return new DeploymentGraph(
                Parameter.withFurther(graph.parameters(), parameters),
                graph.nodes().stream()
                        .flatMap(node ->
                                node instanceof ResourceNode map && map.symbol().equals(Symbols.SCOPE_MAP)
                                        ? Stream.<Node>of(allowing(map, actions), step)
                                        : Stream.of(node))
                        .toList());
    }

    private static ResourceNode allowing(ResourceNode map, Value actions) {
        var properties = Fields.builder();
        properties(map)
                .values()
                .forEach((name, value) -> properties.put(name, name.equals("actions") ? actions : value));
        return map.withBody(properties.inProperties());
    }

    private static Fields properties(ResourceNode map) {
        return map.body().object("properties");
    }
}
