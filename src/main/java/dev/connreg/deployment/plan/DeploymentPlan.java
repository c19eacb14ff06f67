package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Live;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.Findings;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.Token;
import dev.connreg.site.LiveScopeMaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** The changes of the resources first, then the steps that follow from them. */
final class DeploymentPlan {

    private final Arm arm;
    private final LiveSite site;
    private final DeploymentGraph graph;
    private final Live live;
    private final PlanRequest request;
    private final Instant now;
    private final SequencedMap<String, Change> changes = new LinkedHashMap<>();
    private Optional<SyncRights> rights = Optional.empty();

    DeploymentPlan(Arm arm, DeploymentGraph graph, Live live, PlanRequest request, Instant now) {
        this.arm = arm;
        this.site = new LiveSite(graph, live);
        this.graph = graph;
        this.live = live;
        this.request = request;
        this.now = now;
    }

    /** What is impossible for one resource does not keep the others from being checked. */
    Plan plan() {
        var findings = new Findings();
        graph.nodes().forEach(node -> findings.attempt(() -> look(node)));
        findings.throwIfAny();
        return new Plan(
                graph.nodes().stream().flatMap(node -> inOrder(node).stream()).toList(), live.seen());
    }

    private Node look(Node node) {
        switch (node) {
            case ResourceNode resource -> changes.put(resource.symbol(), plan(resource));
            case OperationNode(var _, Operation.GrantAncestors grant, var _) -> lookAbove(grant);
            case OperationNode _ -> {}
        }
        return node;
    }

    private void lookAbove(Operation.GrantAncestors grant) {
        var parent = new ConnectedRegistry(live.find(grant.parent()).orElseThrow());
        var above = SyncRights.ofLine(arm, parent.id(), ConnectedRegistry.TYPE.apiVersion());
        rights = Optional.of(above);
        Failure.throwIfAny(AncestorRights.obstacle(above.tree(), parent, site.registryName(), mode()).stream()
                .toList());
    }

    private Mode mode() {
        return site.body(site.registryNode())
                        .object("properties")
                        .text("mode")
                        .filter(Mode.READ_WRITE.azureName()::equals)
                        .isPresent()
                ? Mode.READ_WRITE
                : Mode.READ_ONLY;
    }

    private Change plan(ResourceNode node) {
        var id = live.id(node);
        if (node.isExisting()) {
            requireOwnRights(node);
            return Change.of(ChangeType.NO_CHANGE, node.kind(), id)
                    .withNote(CodedFinding.note(FindingCode.NOT_MANAGED))
                    .withNotes(told(node).stream().toList());
        }
        return switch (node.kind()) {
            case ScopeMap.KIND -> scopeMap(node, id);
            case Token.SYNC_KIND -> token(node, id);
            case ConnectedRegistry.KIND ->
                new ConnectedRegistryPlanner(id, node.type().apiVersion(), request.prune())
                        .plan(site.body(node), live.find(node).map(ConnectedRegistry::new));
            case Extension.KIND -> extension(node, id);
            default -> throw new IllegalStateException("no planner for " + node);
        };
    }

    /** Which agents are too old nobody has published, so that is for the reader to know. */
    private Optional<CodedFinding> told(ResourceNode node) {
        return live.find(node)
                .filter(_ -> node.type().equals(ConnectedCluster.TYPE))
                .map(ConnectedCluster::new)
                .flatMap(ConnectedCluster::inWords)
                .map(words -> CodedFinding.note(FindingCode.CLUSTER_TOLD).with(Fact.FOUND, words));
    }

    /** Of a token that is somebody else's to change, before a connected registry is made that could not use it. */
    private void requireOwnRights(ResourceNode node) {
        if (!node.equals(site.tokenNode().orElse(null))
                || live.find(site.registryNode()).isPresent()) {
            return;
        }
        existingScopeMap().ifPresent(map -> {
            var lacking = map.lacking(ScopeMapActions.onGateway(site.registryName()));
            if (!lacking.isEmpty()) {
                throw new Failure(List.of(CodedFinding.error(FindingCode.EXISTING_TOKEN_LACKS)
                        .with(Fact.NAME, map.id().name())
                        .with(Fact.FOUND, String.join(", ", lacking))
                        .with(Fact.WANTED, String.join(" ", ScopeMapActions.allOnGateways()))
                        .with(Fact.REGISTRY, map.id().parent().orElseThrow().name())
                        .with(Fact.PROPERTY, site.registryName())));
            }
        });
    }

    private Change scopeMap(ResourceNode node, ResourceId id) {
        var found = live.find(node).map(ScopeMap::new);
        var apiVersion = node.type().apiVersion();
        var change = SyncAccessPlan.scopeMap(
                id, apiVersion, site.registryName(), site.body(node), found, site.isSyncedBy(id));
        var wanted = ScopeMap.ignoringCase(site.body(node).object("properties").texts("actions"));
        var extra = found.map(map -> map.actions().stream()
                        .filter(action -> !wanted.contains(action))
                        .toList())
                .orElse(List.of());
        var planned = extra.isEmpty() ? change : withoutNeed(change, found.get(), wanted, extra);
        found.ifPresent(map -> ScopeMapChange.fitting(map, planned));
        return FailedResource.resent(
                planned,
                live.find(node),
                apiVersion,
                ScopeMap.patch(found.map(ScopeMap::actions).orElse(List.of())));
    }

    /** What those below need stays without a note; what else the spec does not have is kept and noted, or pruned. */
    private Change withoutNeed(Change change, ScopeMap map, Iterable<String> wanted, List<String> extra) {
        var needed = neededBelow();
        var unneeded = extra.stream().filter(action -> !needed.contains(action)).toList();
        if (unneeded.isEmpty()) {
            return change;
        }
        var all = new ArrayList<String>();
        wanted.forEach(all::add);
        return request.prune()
                ? ScopeMapChange.of(ScopeMap.KIND, map, ScopeMap.TYPE.apiVersion())
                        .change(all, unneeded)
                        .takingAway(true)
                : change.withNote(CodedFinding.note(FindingCode.KEPT)
                        .with(Fact.KIND, "actions")
                        .with(Fact.FOUND, String.join(", ", unneeded)));
    }

    private Set<String> neededBelow() {
        return site.registry()
                .map(registry -> SyncRights.ofLine(arm, registry.id(), ConnectedRegistry.TYPE.apiVersion())
                        .neededBelow(registry))
                .<Set<String>>map(needed -> needed)
                .orElse(Set.of());
    }

    private Change token(ResourceNode node, ResourceId id) {
        var body = site.body(node);
        var scopeMap =
                ResourceId.of(body.object("properties").text("scopeMapId").orElseThrow());
        var apiVersion = node.type().apiVersion();
        var found = live.find(node);
        var change = SyncAccessPlan.token(id, apiVersion, scopeMap, body, found.map(Token::new), site.isSignedInBy(id));
        return FailedResource.resent(change, found, apiVersion, Token.patch(scopeMap));
    }

    private Change extension(ResourceNode node, ResourceId id) {
        var planner = new ExtensionPlanner(id, node.type().apiVersion(), request);
        return live.find(node)
                .map(found -> planner.plan(site.body(node), protectedSettings(new Extension(found))))
                .orElseGet(() -> planner.create(site.body(node)));
    }

    private ProtectedSettings protectedSettings(Extension extension) {
        var isStringOurs = graph.nodes().stream()
                .anyMatch(node -> node instanceof OperationNode(var _, Operation.MakeConnectionString _, var _));
        return new ProtectedSettings(
                extension, site.registry(), site.token(), isStringOurs, request.certificate(), now);
    }

    private List<Change> inOrder(Node node) {
        return switch (node) {
            case ResourceNode resource ->
                Optional.ofNullable(changes.get(resource.symbol())).stream().toList();
            case OperationNode operation ->
                switch (operation.operation()) {
                    case Operation.GrantAncestors grant -> grant(grant).changes();
                    case Operation.SendCopies copies ->
                        throw new IllegalArgumentException("for a template alone: " + copies);
                    case Operation.MakeConnectionString make -> connectionString(make);
                    case Operation.AwaitOnline(var registry) -> online(graph.resource(registry));
                };
        };
    }

    private AncestorGrant grant(Operation.GrantAncestors grant) {
        var parent = graph.resource(grant.parent());
        return new AncestorGrant(
                rights.orElseThrow(),
                live.id(parent),
                existingScopeMap()
                        .map(map -> map.syncActions(site.registryName()))
                        .orElseGet(() -> live.resolver().texts(grant.actions())),
                parent.type().apiVersion(),
                live.find(site.registryNode()).isEmpty());
    }

    /** Those that are there; known once it is planned. */
    LiveScopeMaps scopeMaps() {
        var above = graph.nodes().stream()
                .flatMap(node -> node instanceof OperationNode(var _, Operation.GrantAncestors grant, var _)
                        ? grant(grant).scopeMaps().stream()
                        : Stream.empty())
                .toList();
        return new LiveScopeMaps(site.scopeMap(), above, site.strayToken());
    }

    /** Of a sync token that the spec only names. */
    private Optional<ScopeMap> existingScopeMap() {
        return site.tokenNode()
                .filter(ResourceNode::isExisting)
                .flatMap(live::find)
                .flatMap(token -> new Token(token).scopeMap())
                .map(map -> new ScopeMap(arm.get(map, ScopeMap.TYPE.apiVersion())));
    }

    private List<Change> connectionString(Operation.MakeConnectionString make) {
        if (changes.values().stream().noneMatch(change -> change.sends(make.secret()))) {
            return List.of();
        }
        var step = new PasswordStep(site, site.extension().map(this::protectedSettings), now).plan(make);
        var made = (Action.MakeConnectionString) step.actions().getFirst();
        changes.replaceAll((_, change) -> change.sends(make.secret()) ? PasswordStep.checked(change, made) : change);
        return List.of(step);
    }

    private List<Change> online(ResourceNode node) {
        var sends = site.extensionNode()
                .map(found -> changes.get(found.symbol()))
                .filter(Change::isDone)
                .isPresent();
        return new OnlineStep(site, lineAbove(), now).plan(node, sends);
    }

    /** Those that the site synchronizes through, the parent first; known once it is planned. */
    List<ConnectedRegistry> lineAbove() {
        return site.parent()
                .flatMap(parent -> rights.map(above -> above.tree().lineFrom(parent)))
                .orElse(List.of());
    }
}
