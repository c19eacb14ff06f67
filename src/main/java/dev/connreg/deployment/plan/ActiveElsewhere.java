package dev.connreg.deployment.plan;

import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import java.util.List;
import java.util.Optional;

/**
 * A connected registry takes one instance only: where it is active without the extension that is to be made, that is
 * another cluster's, or one that is gone and was never deactivated (learn.microsoft.com, troubleshoot connected registry).
 */
public final class ActiveElsewhere {

    private ActiveElsewhere() {}

    /**
     * Looks before a second instance is made.
     *
     * @throws Failure if it could not be activated
     */
    static void check(DeploymentGraph graph, Live live) {
        var registry = managed("connectedRegistries", graph).filter(node -> isActive(node, live));
        var extension =
                managed("extensions", graph).filter(node -> live.find(node).isEmpty());
        if (registry.isPresent() && extension.isPresent()) {
            Failure.throwIfAny(List.of(finding(live.id(registry.get()), live.id(extension.get()))));
        }
    }

    private static Finding finding(ResourceId registry, ResourceId extension) {
        return CodedFinding.error(FindingCode.ACTIVE_ELSEWHERE)
                .with(Fact.NAME, registry.name())
                .with(Fact.REGISTRY, registry.parent().map(ResourceId::name).orElse("?"))
                .with(Fact.EXTENSION, extension.name())
                .with(Fact.CLUSTER, extension.parent().map(ResourceId::name).orElse("?"));
    }

    private static Optional<ResourceNode> managed(String collection, DeploymentGraph graph) {
        return graph.resources().stream()
                .filter(node -> !node.isExisting() && node.type().collection().equals(collection))
                .findFirst();
    }

    private static boolean isActive(ResourceNode node, Live live) {
        return live.find(node).filter(Planner::isActive).isPresent();
    }
}
