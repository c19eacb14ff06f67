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

/** The graph of a site for a template, with its own scope map as it is, such as with what those below need. */
final class CopiedOwn {

    private final DeploymentGraph graph;
    private final GrantedScopeMap copy;
    private final CopiedActions actions;
    private final Value description;

    private CopiedOwn(DeploymentGraph graph, GrantedScopeMap copy) {
        this.graph = graph;
        this.copy = copy;
        var own = graph.resource(Symbols.SCOPE_MAP).body().object("properties").values();
        this.actions = new CopiedActions(graph, copy, ((Items) Objects.requireNonNull(own.get("actions"))).values());
        this.description = Objects.requireNonNull(own.get("description"));
    }

    /** With what it has as parameters, or literal as all else is. */
    static DeploymentGraph sent(DeploymentGraph graph, GrantedScopeMap copy, Instant taken, boolean literal) {
        var own = new CopiedOwn(graph, copy);
        return literal ? own.literal(taken) : own.parameterized(taken);
    }

    private DeploymentGraph literal(Instant taken) {
        var properties = Fields.builder();
        if (isUsual()) {
            properties.put("description", description);
        } else {
            properties.put("description", copy.description());
        }
        return with(List.of(), properties.put("actions", actions.literal()).build(), taken);
    }

    private DeploymentGraph parameterized(Instant taken) {
        var parameters = List.of(
                Parameter.withDefault(
                        ParameterNames.SCOPE_MAP_ACTIONS,
                        "All that the scope map allows in Azure: what is not named here, nor needed, is taken away.",
                        CopiedActions.TYPE,
                        new Items(List.of()),
                        Optional.of(actions.parameter())),
                Parameter.withDefault(
                        ParameterNames.SCOPE_MAP_DESCRIPTION,
                        "Description of the scope map.",
                        new ParameterType.Text(),
                        description,
                        Optional.of(copy.description().orElse(""))
                                .filter(_ -> !isUsual())
                                .map(Value::text)));
        var properties = Fields.builder()
                .put("actions", actions.with(ParameterNames.SCOPE_MAP_ACTIONS))
                .put(
                        "description",
                        new Value.IfGiven(
                                ParameterNames.SCOPE_MAP_DESCRIPTION,
                                new Value.ParameterRef(ParameterNames.SCOPE_MAP_DESCRIPTION)));
        return with(parameters, properties.build(), taken);
    }

    /** Whether the description in Azure is the one that it is made with. */
    private boolean isUsual() {
        return copy.description().equals(Optional.of(new GraphResolver(graph).text(description)));
    }

    private DeploymentGraph with(List<Parameter> parameters, Fields properties, Instant taken) {
        var step = new OperationNode(
                Symbols.SCOPE_MAP_COPY, new Operation.SendCopies(List.of(Symbols.SCOPE_MAP), taken), List.of());
        return new DeploymentGraph(
                Parameter.withFurther(graph.parameters(), parameters),
                graph.nodes().stream()
                        .flatMap(node ->
                                node instanceof ResourceNode map && map.symbol().equals(Symbols.SCOPE_MAP)
                                        ? Stream.<Node>of(map.withBody(properties.inProperties()), step)
                                        : Stream.of(node))
                        .toList());
    }
}
