package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.ArmClient;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.Finding;
import dev.connreg.problem.PreflightException;
import dev.connreg.resource.Kinds;
import java.util.ArrayList;
import java.util.List;

/** Looks at what must be there already, so that a run that cannot succeed changes nothing. */
final class Preflight {

    private final ArmClient arm;
    private final Live live;
    private final List<Finding> findings = new ArrayList<>();

    private Preflight(ArmClient arm, Live live) {
        this.arm = arm;
        this.live = live;
    }

    /**
     * Checks every existing resource of the graph.
     *
     * @throws PreflightException with all that was found
     */
    static void check(DeploymentGraph graph, Live live, ArmClient arm) {
        var preflight = new Preflight(arm, live);
        var registry = graph.resources().getFirst();
        if (registry.isExisting() && live.find(registry).isEmpty()) {
            // Nothing below it can be there either: one message says it all.
            preflight.missing(registry);
        } else {
            graph.resources().stream().filter(ResourceNode::isExisting).forEach(preflight::check);
        }
        PreflightException.throwIfAny(preflight.findings);
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
            findings.add(Finding.unfit(
                    "The registry '%s' is %s; connected registries need Premium. To change it, run: "
                            + "az acr update --name %s --sku Premium",
                    id.name(), sku, id.name()));
        }
        if (!registry.at("/properties/dataEndpointEnabled").asBoolean()) {
            findings.add(Finding.unfit(
                    "The registry '%s' has no dedicated data endpoint, which connected registries synchronize through. To "
                            + "switch it on (firewalls may need to allow it), run: "
                            + "connreg acr update --name %s --data-endpoint-enabled true",
                    id.name(), id.name()));
        }
    }

    private void checkCluster(ResourceId id, JsonNode cluster) {
        var status = cluster.at("/properties/connectivityStatus").asText("unknown");
        if (!status.equalsIgnoreCase("Connected")) {
            findings.add(Finding.unfit("The connected cluster '%s' is %s. %s", id.name(), status, remedy(id, status)));
        }
    }

    private static String remedy(ResourceId id, String connectivityStatus) {
        var names = "--name %s --resource-group %s"
                .formatted(id.name(), id.resourceGroup().orElse("?"));
        return switch (connectivityStatus) {
            case "Expired" ->
                "Its identity certificate has lapsed. Connect it again, then deploy: az connectedk8s delete %1$s && az connectedk8s connect %1$s"
                        .formatted(names);
            case "Connecting" ->
                "It has not reported yet. Wait until it is Connected: az connectedk8s show %s --query connectivityStatus"
                        .formatted(names);
            default ->
                "Its agents have not reported for 15 minutes. Look at its proxy and firewall, and at: kubectl get pods -n azure-arc";
        };
    }
}
