package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.PasswordSlots;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.change.Secrets;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Kinds;
import dev.connreg.resource.LiveConnectedRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Holds a graph against what ARM has, and decides what a deployment does. Reads only. */
public final class Planner {

    private final Arm arm;
    private final ResourceProviders providers;
    private final Map<String, NodePlanner> byCollection;

    /**
     * Makes a planner.
     *
     * @param arm what is asked
     * @param providers tells whether what is made can be made in a subscription
     * @param resendProtectedSettings whether the extension's protected settings, which cannot be compared, are sent
     *     again although nothing else changes
     */
    public Planner(Arm arm, ResourceProviders providers, boolean resendProtectedSettings) {
        this.arm = arm;
        this.providers = providers;
        this.byCollection = Map.of(
                "scopeMaps", new ScopeMapPlanner(),
                "tokens", new TokenPlanner(),
                "connectedRegistries", new ConnectedRegistryPlanner(),
                "extensions", new ExtensionPlanner(resendProtectedSettings));
    }

    /**
     * Plans a deployment.
     *
     * @throws Failure if it could not succeed
     */
    public Plan plan(DeploymentGraph graph) {
        var live = Live.read(arm, graph);
        Preflight.check(graph, live, arm);
        ActiveElsewhere.check(graph, live);
        var changes = planEach(graph, live);
        requireProviders(graph, live);
        return new Plan(graph.nodes().stream()
                .flatMap(node -> inOrder(node, graph, live, changes).stream())
                .toList());
    }

    /** What cannot be done to one resource does not keep the others from being looked at. */
    private SequencedMap<String, Change> planEach(DeploymentGraph graph, Live live) {
        var changes = new LinkedHashMap<String, Change>();
        var findings = new ArrayList<Finding>();
        for (var node : graph.resources()) {
            try {
                changes.put(node.symbol(), plan(node, live));
            } catch (Failure e) {
                findings.addAll(e.findings());
            }
        }
        Failure.throwIfAny(findings);
        return changes;
    }

    /** Only asked before something new is made: what is there shows that its provider is registered. */
    private void requireProviders(DeploymentGraph graph, Live live) {
        Failure.throwIfAny(graph.resources().stream()
                .filter(node -> node.type().collection().equals("extensions")
                        && live.find(node).isEmpty())
                .flatMap(node -> unregistered(node.type().provider(), live.id(node)).stream())
                .toList());
    }

    private Optional<Finding> unregistered(String provider, ResourceId id) {
        var subscription = id.subscriptionId().orElseThrow();
        return providers
                .registrationState(provider, subscription)
                .filter(state -> !state.equalsIgnoreCase("Registered"))
                .map(state -> CodedFinding.error(FindingCode.PROVIDER_NOT_REGISTERED)
                        .with(Fact.PROVIDER, provider)
                        .with(Fact.STATE, state)
                        .with(Fact.SUBSCRIPTION, subscription));
    }

    private Change plan(ResourceNode node, Live live) {
        var id = live.id(node);
        if (node.isExisting()) {
            return Change.of(ChangeType.NO_CHANGE, Kinds.of(node), id).withNote("is there already and stays as it is");
        }
        return planner(node).plan(node, id, live.resolver().body(node), live.find(node));
    }

    private NodePlanner planner(ResourceNode node) {
        return Optional.ofNullable(byCollection.get(node.type().collection()))
                .orElseThrow(() -> new IllegalStateException("no planner for " + node.type()));
    }

    private List<Change> inOrder(Node node, DeploymentGraph graph, Live live, SequencedMap<String, Change> changes) {
        return switch (node) {
            case ResourceNode resource -> List.of(changes.get(resource.symbol()));
            case OperationNode operation -> operation(operation.operation(), graph, live, changes);
        };
    }

    private List<Change> operation(
            Operation operation, DeploymentGraph graph, Live live, SequencedMap<String, Change> changes) {
        return switch (operation) {
            case Operation.GrantAncestors(var parent, var actions) ->
                new Ancestors(arm, graph.resource(parent).type().apiVersion())
                        .grant(live.id(graph.resource(parent)), live.resolver().texts(actions));
            case Operation.MakeConnectionString make -> connectionString(make, graph, live, changes.values());
            case Operation.AwaitOnline(var registry) -> online(graph.resource(registry), graph, live, changes);
        };
    }

    private static List<Change> connectionString(
            Operation.MakeConnectionString make, DeploymentGraph graph, Live live, Iterable<Change> changes) {
        if (!uses(changes, make.secret())) {
            return List.of();
        }
        var token = graph.resource(make.token());
        var registry = graph.resource(make.connectedRegistry());
        return List.of(Change.of(
                ChangeType.CREATE,
                "sync token password",
                live.id(token),
                new Action.MakeConnectionString(
                        live.id(registry),
                        live.id(token),
                        token.type().apiVersion(),
                        slots(token, live.find(registry).isPresent() && isActive(live, registry)),
                        make.secret())));
    }

    private static PasswordSlots slots(ResourceNode token, boolean active) {
        if (token.isExisting()) {
            return PasswordSlots.FREE_ONLY;
        }
        return active ? PasswordSlots.SPARE : PasswordSlots.FIRST;
    }

    private static boolean isActive(Live live, ResourceNode registry) {
        return live.find(registry).map(Planner::isActive).orElse(false);
    }

    public static boolean isActive(JsonNode connectedRegistry) {
        return connectedRegistry.at("/properties/activation/status").asText().equalsIgnoreCase("Active");
    }

    private static boolean uses(Iterable<Change> changes, String secret) {
        for (var change : changes) {
            if (change.actions().stream()
                    .anyMatch(action -> Secrets.sentBy(action).contains(secret))) {
                return true;
            }
        }
        return false;
    }

    /** A site may be offline on purpose, so a run that leaves the extension alone does not wait for it. */
    private static List<Change> online(
            ResourceNode registry, DeploymentGraph graph, Live live, SequencedMap<String, Change> changes) {
        var extension = graph.resources().stream()
                .filter(node -> node.type().collection().equals("extensions"))
                .findFirst();
        var touched = extension
                .flatMap(node -> Optional.ofNullable(changes.get(node.symbol())))
                .map(change -> !change.actions().isEmpty())
                .orElse(false);
        if (!touched && isActive(live, registry)) {
            return List.of();
        }
        var watched = extension.map(
                node -> new Action.Watched(live.id(node), node.type().apiVersion()));
        var id = live.id(registry);
        return List.of(Change.of(
                ChangeType.MODIFY,
                "connected registry, until it is Online",
                id,
                new Action.AwaitOnline(
                        id,
                        registry.type().apiVersion(),
                        watched,
                        live.find(registry)
                                .filter(found -> !new LiveConnectedRegistry(found)
                                        .complaints()
                                        .isEmpty())
                                .isPresent())));
    }
}
