package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.ParameterRef;
import dev.connreg.graph.Variable;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.Token;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SyncAccess;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The graph of a site with parameters in the place of what people change, so that a template of it serves every site that
 * is secured in the same way. Given the values of the spec, it makes what the graph itself makes.
 */
public final class ParameterizedGraph {

    private static final ParameterRef NAME = new ParameterRef(ParameterNames.CONNECTED_REGISTRY);

    private final DeploymentSpec spec;
    private final DeploymentGraph graph;

    private ParameterizedGraph(DeploymentSpec spec, DeploymentGraph graph) {
        this.spec = spec;
        this.graph = graph;
    }

    /** The graph must be the one that the spec is composed to. */
    public static DeploymentGraph of(DeploymentSpec spec, DeploymentGraph graph) {
        return new ParameterizedGraph(spec, graph).replaced();
    }

    private DeploymentGraph replaced() {
        return new DeploymentGraph(
                Parameter.withFurther(graph.parameters(), SiteParameters.of(spec)),
                graph.nodes().stream()
                        .filter(node -> !isClientToken(node))
                        .map(this::replaced)
                        .toList());
    }

    /** Templates refer to them by the names that a parameter has. */
    private static boolean isClientToken(Node node) {
        return node instanceof ResourceNode resource && resource.kind().equals(Token.CLIENT_KIND);
    }

    private Node replaced(Node node) {
        return switch (node) {
            case OperationNode(var symbol, Operation.GrantAncestors(var parent, var _), var after) ->
                new OperationNode(symbol, new Operation.GrantAncestors(parent, actions()), after);
            case OperationNode other -> other;
            case ResourceNode resource -> replaced(resource);
        };
    }

    private ResourceNode replaced(ResourceNode node) {
        return switch (node.symbol()) {
            case Symbols.PARENT -> with(node, ParameterNames.PARENT, node.body());
            case Symbols.SYNC_TOKEN -> with(node, ParameterNames.SYNC_TOKEN, node.body());
            case Symbols.SCOPE_MAP -> with(node, ParameterNames.SCOPE_MAP, ScopeMap.body(NAME, actions()));
            case Symbols.CONNECTED_REGISTRY ->
                with(node, ParameterNames.CONNECTED_REGISTRY, ParameterizedBodies.connectedRegistry(node.body()));
            case Symbols.EXTENSION ->
                with(
                        node,
                        ParameterNames.EXTENSION,
                        ParameterizedBodies.extension(
                                node.body(), spec.extension().settings().keySet()));
            default -> node;
        };
    }

    private static ResourceNode with(ResourceNode node, String name, Fields body) {
        return new ResourceNode(
                node.symbol(),
                node.kind(),
                node.type(),
                new ParameterRef(name),
                node.placement(),
                node.lifecycle(),
                body,
                node.after());
    }

    /** In the order in which a deployment sends them. */
    private List<Value> actions() {
        var onGateway =
                ScopeMapActions.syncActions(List.of(), spec.connectedRegistry().mode(), NAME).stream();
        var onRepositories = spec.connectedRegistry().access() instanceof SyncAccess.Repositories
                ? Stream.<Value>of(
                        new Value.RepositoryActions(ParameterNames.REPOSITORIES, ParameterNames.MODE, actionsByMode()))
                : Stream.<Value>empty();
        return Stream.concat(onRepositories, onGateway).toList();
    }

    private static Variable actionsByMode() {
        var byMode = Fields.builder();
        Arrays.stream(Mode.values())
                .forEach(mode -> byMode.put(mode.azureName(), Value.Items.ofTexts(ScopeMapActions.of(mode))));
        return new Variable("repositoryActions", "What each mode needs on a repository.", byMode.build());
    }
}
