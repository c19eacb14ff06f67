package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Kinds;
import java.util.ArrayList;
import java.util.List;

/** Looks at what must be there already, so that a run that cannot succeed changes nothing. */
final class Preflight {

    private final Arm arm;
    private final Live live;
    private final List<Finding> findings = new ArrayList<>();

    private Preflight(Arm arm, Live live) {
        this.arm = arm;
        this.live = live;
    }

    /**
     * Checks every existing resource of the graph.
     *
     * @throws Failure with all that was found
     */
    static void check(DeploymentGraph graph, Live live, Arm arm) {
        var preflight = new Preflight(arm, live);
        var registry = graph.resources().getFirst();
        if (registry.isExisting() && live.find(registry).isEmpty()) {
            // Nothing below it can be there either: one message says it all.
            preflight.missing(registry);
        } else {
            graph.resources().stream().filter(ResourceNode::isExisting).forEach(preflight::check);
        }
        Failure.throwIfAny(preflight.findings);
    }

    private void check(ResourceNode node) {
        var found = live.find(node);
        if (found.isEmpty()) {
            missing(node);
            return;
        }
        switch (node.type().collection()) {
            case "registries" -> checkRegistry(live.id(node), found.get());
            case "connectedClusters" -> checkCluster(live.id(node), found.get());
            default -> {}
        }
    }

    private void missing(ResourceNode node) {
        findings.add(new MissingResource(arm).finding(Kinds.of(node), live.id(node)));
    }

    private void checkRegistry(ResourceId id, JsonNode registry) {
        var sku = registry.at("/sku/name").asText();
        if (!sku.equalsIgnoreCase("Premium")) {
            findings.add(CodedFinding.error(FindingCode.NOT_PREMIUM)
                    .with(Fact.NAME, id.name())
                    .with(Fact.STATE, sku));
        }
        if (!registry.at("/properties/dataEndpointEnabled").asBoolean()) {
            findings.add(CodedFinding.error(FindingCode.DATA_ENDPOINT_OFF).with(Fact.NAME, id.name()));
        }
    }

    private void checkCluster(ResourceId id, JsonNode cluster) {
        var status = cluster.at("/properties/connectivityStatus").asText("unknown");
        if (!status.equalsIgnoreCase("Connected")) {
            findings.add(CodedFinding.error(FindingCode.CLUSTER_NOT_CONNECTED)
                    .with(Fact.NAME, id.name())
                    .with(Fact.STATE, status)
                    .with(Fact.RESOURCE_GROUP, id.resourceGroup().orElse("?")));
        }
    }
}
