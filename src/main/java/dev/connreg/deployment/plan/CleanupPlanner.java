package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Members;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plans to take down what a graph has put up: the order of creation reversed, from the same edges. What a crash left
 * behind is found by its name and by what it allows; what only has the same name is left alone.
 */
public final class CleanupPlanner {

    private final Arm arm;
    private final boolean clusterIsGone;

    /**
     * Makes a planner.
     *
     * @param arm what is asked
     * @param clusterIsGone whether the user says that the cluster does not exist any more, and the extension with it
     */
    public CleanupPlanner(Arm arm, boolean clusterIsGone) {
        this.arm = arm;
        this.clusterIsGone = clusterIsGone;
    }

    /**
     * Plans a cleanup.
     *
     * @throws Failure if registry or cluster are not found, so that nobody can tell what is left, or if the
     *     connected registry has children
     */
    public Plan plan(DeploymentGraph graph) {
        var live = Live.read(arm, graph);
        requireParents(graph, live);
        requireNoChildren(graph, live);
        var changes = new ArrayList<Change>();
        for (var node : graph.nodes().reversed()) {
            switch (node) {
                case ResourceNode resource -> changes.addAll(remove(resource, graph, live));
                case OperationNode(var _, Operation.GrantAncestors grant, var _) ->
                    changes.addAll(revoke(grant, graph, live));
                case OperationNode _ -> {}
            }
        }
        return new Plan(changes);
    }

    private void requireParents(DeploymentGraph graph, Live live) {
        for (var node : graph.resources()) {
            if (isNeeded(node) && live.find(node).isEmpty()) {
                Failure.throwIfAny(List.of(new MissingResource(arm).finding(Kinds.of(node), live.id(node))));
            }
        }
    }

    private boolean isNeeded(ResourceNode node) {
        return isRegistry(node) || node.type().collection().equals("connectedClusters") && !clusterIsGone;
    }

    private static boolean isRegistry(ResourceNode node) {
        return node.type().collection().equals("registries");
    }

    private void requireNoChildren(DeploymentGraph graph, Live live) {
        for (var node : graph.resources()) {
            if (isManaged(node, "connectedRegistries") && live.find(node).isPresent()) {
                var children = childrenOf(live.id(node), node.type().apiVersion());
                Failure.throwIfAny(children.stream()
                        .map(child -> CodedFinding.error(FindingCode.HAS_CHILDREN)
                                .with(Fact.NAME, live.id(node).name())
                                .with(Fact.CHILDREN, "'" + child + "'"))
                        .toList());
            }
        }
    }

    private List<String> childrenOf(ResourceId id, String apiVersion) {
        var path = id.parent().orElseThrow() + "/connectedRegistries";
        return arm.list(path, apiVersion, Map.of()).stream()
                .filter(other -> id.toString()
                        .equalsIgnoreCase(other.at("/properties/parent/id").asText()))
                .map(other -> other.path("name").asText())
                .toList();
    }

    private static boolean isManaged(ResourceNode node, String collection) {
        return !node.isExisting() && node.type().collection().equals(collection);
    }

    private List<Change> remove(ResourceNode node, DeploymentGraph graph, Live live) {
        var found = live.find(node);
        if (node.isExisting() || found.isEmpty()) {
            return List.of();
        }
        var id = live.id(node);
        if (!isOurs(node, found.get(), graph, live)) {
            return List.of(Change.of(ChangeType.IGNORE, Kinds.of(node), id)
                    .withNote("was not made for this connected registry, so it stays"));
        }
        var actions = new ArrayList<Action>();
        if (node.type().collection().equals("connectedRegistries") && Planner.isActive(found.get())) {
            actions.add(new Action.Deactivate(id, node.type().apiVersion()));
        }
        actions.add(new Action.Delete(id, node.type().apiVersion(), query(node)));
        return List.of(new Change(ChangeType.DELETE, Kinds.of(node), id, List.of(), List.of(), actions));
    }

    private static Map<String, String> query(ResourceNode node) {
        return node.type().collection().equals("extensions") ? Map.of("forceDelete", "false") : Map.of();
    }

    private static boolean isOurs(ResourceNode node, JsonNode found, DeploymentGraph graph, Live live) {
        return switch (node.type().collection()) {
            case "scopeMaps" -> Ownership.serves(found, nameOf("connectedRegistries", graph, live));
            case "tokens" ->
                graph.resources().stream()
                        .filter(other -> isManaged(other, "scopeMaps"))
                        .anyMatch(map -> live.id(map)
                                .toString()
                                .equalsIgnoreCase(
                                        found.at("/properties/scopeMapId").asText()));
            case "extensions" ->
                found.at("/properties/extensionType")
                        .asText()
                        .equalsIgnoreCase(Members.text(Members.object(node.body(), "properties"), "extensionType")
                                .orElse(""));
            default -> true;
        };
    }

    private static String nameOf(String collection, DeploymentGraph graph, Live live) {
        return graph.resources().stream()
                .filter(node -> isManaged(node, collection))
                .map(node -> live.id(node).name())
                .findFirst()
                .orElse("");
    }

    private List<Change> revoke(Operation.GrantAncestors grant, DeploymentGraph graph, Live live) {
        var parent = graph.resource(grant.parent());
        var gateway = Ownership.gatewayOf(live.resolver().texts(grant.actions()));
        return new Ancestors(arm, parent.type().apiVersion())
                .revoke(live.id(parent), gateway).stream()
                        .filter(change -> !change.actions().isEmpty())
                        .toList();
    }
}
