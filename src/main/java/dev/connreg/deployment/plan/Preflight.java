package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
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
        if (!registry.hasDataEndpoint()) {
            findings.add(CodedFinding.error(FindingCode.DATA_ENDPOINT_OFF).with(Fact.NAME, id.name()));
        }
    }

    private void check(ResourceId id, ConnectedCluster cluster) {
        if (!cluster.isConnected()) {
            findings.add(CodedFinding.error(FindingCode.CLUSTER_NOT_CONNECTED)
                    .with(Fact.NAME, id.name())
                    .with(Fact.STATE, cluster.connectivityStatus())
                    .with(Fact.RESOURCE_GROUP, id.resourceGroup().orElse("?")));
        }
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
                : Optional.of(activeElsewhere(live.id(registry.get()), live.id(extension.get())));
    }

    private static CodedFinding activeElsewhere(ResourceId registry, ResourceId extension) {
        return CodedFinding.error(FindingCode.ACTIVE_ELSEWHERE)
                .with(Fact.NAME, registry.name())
                .with(Fact.REGISTRY, registry.parent().map(ResourceId::name).orElse("?"))
                .with(Fact.EXTENSION, extension.name())
                .with(Fact.CLUSTER, extension.parent().map(ResourceId::name).orElse("?"));
    }

    /** Asked only before something new is created: what exists shows that its provider is registered. */
    Optional<CodedFinding> unregistered(ResourceProviders providers) {
        return managed(Extension.KIND)
                .filter(node -> live.find(node).isEmpty())
                .flatMap(node -> unregistered(
                        providers,
                        node.type().provider(),
                        live.id(node).subscriptionId().orElseThrow()));
    }

    private static Optional<CodedFinding> unregistered(
            ResourceProviders providers, String provider, String subscription) {
        return providers
                .registrationState(provider, subscription)
                .filter(state -> !state.equalsIgnoreCase("Registered"))
                .map(state -> CodedFinding.error(FindingCode.PROVIDER_NOT_REGISTERED)
                        .with(Fact.PROVIDER, provider)
                        .with(Fact.STATE, state)
                        .with(Fact.SUBSCRIPTION, subscription));
    }

    private Optional<ResourceNode> managed(String kind) {
        return graph.resources().stream()
                .filter(node -> !node.isExisting() && node.kind().equals(kind))
                .findFirst();
    }
}
