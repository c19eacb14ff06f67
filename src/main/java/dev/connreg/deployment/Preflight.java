package dev.connreg.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import java.util.ArrayList;
import java.util.List;

/** Looks at what must be there already, so that a run that cannot succeed changes nothing. */
final class Preflight {

    private final Live live;
    private final List<Finding> findings = new ArrayList<>();

    private Preflight(Live live) {
        this.live = live;
    }

    /**
     * Checks every existing resource of the graph.
     *
     * @throws PreflightException with all that was found
     */
    static void check(DeploymentGraph graph, Live live) {
        var preflight = new Preflight(live);
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
        var id = live.id(node);
        findings.add(Finding.missing(
                "The %s '%s' was not found in resource group '%s' of subscription '%s'. Check the names, and that you are "
                        + "signed in to the right subscription.",
                Kinds.of(node),
                id.name(),
                id.resourceGroup().orElse("?"),
                id.subscriptionId().orElse("?")));
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
            findings.add(Finding.unfit("The connected cluster '%s' is %s. %s", id.name(), status, remedy(status)));
        }
    }

    private static String remedy(String connectivityStatus) {
        return switch (connectivityStatus) {
            case "Expired" ->
                "Its identity certificate has lapsed: connect the cluster again (az connectedk8s delete, then connect) and deploy anew.";
            case "Connecting" -> "It has not reported yet: wait until 'az connectedk8s show' says Connected.";
            default ->
                "Its agents have not reported for 15 minutes: look at 'kubectl get pods -n azure-arc', proxy and firewall.";
        };
    }
}
