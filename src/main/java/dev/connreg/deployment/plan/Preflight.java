package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.diagnosis.Diagnosis;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.ResourceType;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks what must exist already: what is found here stops the run. A warning is a note on a {@link Change}. */
final class Preflight {

    private final Arm arm;
    private final DeploymentGraph graph;
    private final Live live;

    Preflight(Arm arm, DeploymentGraph graph, Live live) {
        this.arm = arm;
        this.graph = graph;
        this.live = live;
    }

    /** Throws a Failure with all that is found where registry or cluster are missing, as nothing more can be known then. */
    List<CodedFinding> findings() {
        var found = ofExisting();
        if (isMissing(CloudRegistry.TYPE) || isMissing(ConnectedCluster.TYPE)) {
            Failure.throwIfAny(found);
        }
        return Stream.of(
                        found,
                        activeElsewhere().stream().toList(),
                        full().stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    private boolean isMissing(ResourceType type) {
        return graph.resources().stream()
                .anyMatch(node -> node.isExisting()
                        && node.type().equals(type)
                        && live.find(node).isEmpty());
    }

    private List<CodedFinding> ofExisting() {
        var registry = graph.resources().getFirst();
        if (registry.isExisting() && live.find(registry).isEmpty()) {
            // Nothing below it can exist either: one message is enough.
            return List.of(missing(registry));
        }
        return graph.resources().stream()
                .filter(ResourceNode::isExisting)
                .flatMap(this::check)
                .distinct()
                .toList();
    }

    private Stream<CodedFinding> check(ResourceNode node) {
        var id = live.id(node);
        return live.find(node).map(found -> check(node.type(), id, found)).orElseGet(() -> Stream.of(missing(node)));
    }

    /** What is asked when there is a plan, beside what it may do. */
    List<PlanCheck.Look> looks() {
        return managed(Extension.KIND).stream().flatMap(this::looks).toList();
    }

    private Stream<PlanCheck.Look> looks(ResourceNode node) {
        var id = live.id(node);
        var offered = new OfferedExtension(arm, id, wanted(node));
        var others = new AddressOfOthers(arm, id, wanted(node));
        return Stream.of(
                        Optional.of(new PlanCheck.Look(id, offered::lacking)).filter(_ -> isOtherVersion(node)),
                        Optional.of(new PlanCheck.Look(id, others::taken)).filter(_ -> isOtherAddress(node, others)))
                .flatMap(Optional::stream);
    }

    /** What it has already is its own. */
    private boolean isOtherAddress(ResourceNode node, AddressOfOthers others) {
        return others.address()
                .filter(address -> live.find(node)
                        .map(Extension::new)
                        .filter(running -> running.hasAddress(address))
                        .isEmpty())
                .isPresent();
    }

    /** What runs already was offered. */
    private boolean isOtherVersion(ResourceNode node) {
        var running = live.find(node).map(Extension::new);
        var version = wanted(node).text("version");
        return running.isEmpty()
                || version.isPresent() && !version.equals(running.get().pinnedVersion());
    }

    private Fields wanted(ResourceNode node) {
        return live.resolver().body(node).object("properties");
    }

    /** The plan with what does not stop it, at the resources that it is about. */
    Plan withWarnings(Plan plan, Instant now) {
        var warned = plan;
        for (var node : graph.resources()) {
            var id = live.id(node);
            for (var warning :
                    live.find(node).map(found -> warnings(node, found, now)).orElse(List.of())) {
                warned = warned.withNote(id, warning);
            }
        }
        return warned;
    }

    private List<CodedFinding> warnings(ResourceNode node, JsonNode found, Instant now) {
        var id = live.id(node);
        if (node.type().equals(CloudRegistry.TYPE)) {
            return isFirstOfLine() && !isWell(now)
                    ? new CloudRegistry(found).restricted(id.name()).stream().toList()
                    : List.of();
        }
        return node.type().equals(ConnectedCluster.TYPE) ? warnings(new ConnectedCluster(found), id, now) : List.of();
    }

    private List<CodedFinding> warnings(ConnectedCluster cluster, ResourceId id, Instant now) {
        var renewal = cluster.notRenewed(id, now).stream();
        return isWell(now)
                ? renewal.toList()
                : Stream.of(
                                renewal,
                                cluster.inPrivateLinkScope(id).stream(),
                                cluster.withoutTrust(id).filter(_ -> distributesTrust()).stream())
                        .flatMap(Function.identity())
                        .toList();
    }

    /** Those below others synchronize with their parent. */
    private boolean isFirstOfLine() {
        return new LiveSite(graph, live).parent().isEmpty();
    }

    /** What works shows that it can: nothing is to be feared then. */
    private boolean isWell(Instant now) {
        return new LiveSite(graph, live)
                .registry()
                .filter(registry -> registry.isWell(now))
                .isPresent();
    }

    private boolean distributesTrust() {
        return managed(Extension.KIND)
                .flatMap(node -> wanted(node).object(Extension.SETTINGS).text("trustDistribution.enabled"))
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    private CodedFinding missing(ResourceNode node) {
        return new MissingResource(arm).finding(node.kind(), live.id(node));
    }

    private static Stream<CodedFinding> check(ResourceType type, ResourceId id, JsonNode found) {
        if (type.equals(CloudRegistry.TYPE)) {
            var registry = new CloudRegistry(found);
            return Stream.concat(
                    registry.notPremium(id.name()).stream(), registry.withoutDataEndpoint(id.name()).stream());
        }
        return type.equals(ConnectedCluster.TYPE)
                ? new ConnectedCluster(found).notConnected(id).stream()
                : Stream.empty();
    }

    /**
     * A connected registry takes one instance: if active without the extension, that of another cluster, or one that is
     * gone and was never deactivated (learn.microsoft.com, troubleshoot connected registry).
     */
    private Optional<CodedFinding> activeElsewhere() {
        var registry = managed(ConnectedRegistry.KIND)
                .filter(node -> live.find(node)
                        .map(ConnectedRegistry::new)
                        .filter(ConnectedRegistry::isActive)
                        .isPresent());
        var extension = managed(Extension.KIND).filter(node -> live.find(node).isEmpty());
        return registry.isEmpty() || extension.isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnosis.activeElsewhere(live.id(registry.get()), live.id(extension.get())));
    }

    /** The registry, where it takes no connected registry more. */
    private Optional<CodedFinding> full() {
        return managed(ConnectedRegistry.KIND)
                .filter(node -> live.find(node).isEmpty() && live.beside(node) >= ConnectedRegistry.MOST)
                .map(node -> ConnectedRegistry.tooMany(live.id(node), live.beside(node)));
    }

    /** Asked only before something new is created: what exists shows that its provider is registered. */
    Optional<CodedFinding> unregistered(ResourceProviders providers) {
        return managed(Extension.KIND)
                .filter(node -> live.find(node).isEmpty())
                .flatMap(node -> Diagnosis.unregistered(
                        providers,
                        node.type().provider(),
                        live.id(node).subscriptionId().orElseThrow()));
    }

    private Optional<ResourceNode> managed(String kind) {
        return graph.resources().stream()
                .filter(node -> !node.isExisting() && node.kind().equals(kind))
                .findFirst();
    }
}
