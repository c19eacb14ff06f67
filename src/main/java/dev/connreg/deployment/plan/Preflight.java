package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.diagnosis.Diagnosis;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.CodedFinding;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what must exist already: what is found here stops the run. A warning is a note on a {@link Change} instead. */
final class Preflight {

    private final Arm arm;
    private final DeploymentGraph graph;
    private final Live live;
    private final List<CodedFinding> findings = new ArrayList<>();

    Preflight(Arm arm, DeploymentGraph graph, Live live) {
        this.arm = arm;
        this.graph = graph;
        this.live = live;
    }

    List<CodedFinding> findings() {
        var registry = graph.resources().getFirst();
        if (registry.isExisting() && live.find(registry).isEmpty()) {
            // Nothing below it can exist either: one message is enough.
            missing(registry);
        } else {
            graph.resources().stream().filter(ResourceNode::isExisting).forEach(this::check);
        }
        return findings.stream().distinct().toList();
    }

    private void check(ResourceNode node) {
        var found = live.find(node);
        if (found.isEmpty()) {
            missing(node);
        } else if (node.type().equals(CloudRegistry.TYPE)) {
            check(live.id(node), new CloudRegistry(found.get()));
        } else if (node.type().equals(ConnectedCluster.TYPE)) {
            check(live.id(node), new ConnectedCluster(found.get()));
        }
    }

    private void missing(ResourceNode node) {
        findings.add(new MissingResource(arm).finding(node.kind(), live.id(node)));
    }

    private void check(ResourceId id, CloudRegistry registry) {
        registry.notPremium(id.name()).ifPresent(findings::add);
        registry.withoutDataEndpoint(id.name()).ifPresent(findings::add);
    }

    private void check(ResourceId id, ConnectedCluster cluster) {
        cluster.notConnected(id).ifPresent(findings::add);
    }

    /**
     * A connected registry takes one instance: if active without the extension, that of another cluster, or one that is
     * gone and was never deactivated (learn.microsoft.com, troubleshoot connected registry).
     */
    Optional<CodedFinding> activeElsewhere() {
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
