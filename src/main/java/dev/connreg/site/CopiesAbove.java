package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Lifecycle;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.Placement;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.resource.Names;
import dev.connreg.resource.ScopeMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The graph of a site for a template, with the scope maps of those above it in the place of the step that adds to them. */
final class CopiesAbove {

    private final DeploymentGraph graph;
    private final boolean literal;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    private CopiesAbove(DeploymentGraph graph, boolean literal) {
        this.graph = graph;
        this.literal = literal;
    }

    /** With the copies as parameters, or literal as all else is; the parent's comes first. */
    static DeploymentGraph sent(DeploymentGraph graph, List<GrantedScopeMap> copies, Instant taken, boolean literal) {
        return new CopiesAbove(graph, literal).with(copies, taken);
    }

    private DeploymentGraph with(List<GrantedScopeMap> copies, Instant taken) {
        for (var node : graph.nodes()) {
            if (node instanceof OperationNode(var symbol, Operation.GrantAncestors grant, var after)) {
                var sent = sent(grant, copies, after);
                nodes.addAll(sent);
                var symbols = sent.stream().map(Node::symbol).toList();
                nodes.add(new OperationNode(symbol, new Operation.SendCopies(symbols, taken), List.of()));
            } else {
                nodes.add(node);
            }
        }
        return new DeploymentGraph(Parameter.withFurther(graph.parameters(), parameters), nodes);
    }

    /** One after the other, as a deployment adds to them. */
    private List<ResourceNode> sent(Operation.GrantAncestors grant, List<GrantedScopeMap> copies, List<String> after) {
        var sent = new ArrayList<ResourceNode>();
        for (var copy : copies) {
            var owner = Symbols.above(sent.size());
            var form = literal ? literal(grant, copy) : parameterized(grant, copy, owner);
            sent.add(new ResourceNode(
                    owner + "ScopeMap",
                    ScopeMap.KIND_ABOVE,
                    ScopeMap.TYPE,
                    form.name(),
                    new Placement.ChildOf(Symbols.REGISTRY),
                    Lifecycle.MANAGED,
                    form.properties().inProperties(),
                    sent.isEmpty() ? after : List.of(sent.getLast().symbol())));
        }
        return sent;
    }

    private record Form(Value name, Fields properties) {}

    private Form literal(Operation.GrantAncestors grant, GrantedScopeMap copy) {
        var properties = Fields.builder()
                .put("description", copy.description())
                .put("actions", new CopiedActions(graph, copy, grant.actions()).literal())
                .build();
        return new Form(Value.text(copy.map().id().name()), properties);
    }

    private Form parameterized(Operation.GrantAncestors grant, GrantedScopeMap copy, String owner) {
        var map = owner + "ScopeMap";
        var whose = owner.matches(".*\\d") ? owner.replaceFirst("(\\d+)$", " $1") : "the " + owner;
        var actions = new CopiedActions(graph, copy, grant.actions());
        parameters.add(Parameter.required(
                map + "Name",
                "Name of the scope map of %s.".formatted(whose),
                new ParameterType.Text(Names.SCOPE_MAP),
                Value.text(copy.map().id().name())));
        parameters.add(Parameter.required(
                map + "Actions",
                "All that the scope map of %s allows in Azure: what is not named here is taken away.".formatted(whose),
                CopiedActions.TYPE,
                actions.parameter()));
        parameters.add(Parameter.optional(
                map + "Description",
                "Description of the scope map of %s.".formatted(whose),
                new ParameterType.MaybeText(Optional.empty()),
                copy.description().map(Value::text)));
        var properties = Fields.builder()
                .put("actions", actions.with(map + "Actions"))
                .put("description", new Value.IfGiven(map + "Description", new Value.ParameterRef(map + "Description")))
                .build();
        return new Form(new Value.ParameterRef(map + "Name"), properties);
    }
}
