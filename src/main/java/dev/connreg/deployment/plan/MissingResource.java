package dev.connreg.deployment.plan;

import dev.connreg.arm.ArmClient;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Finding;

/** Says that something is not there, or that not even its resource group is. Reads only. */
public final class MissingResource {

    private static final String RESOURCES_API = "2021-04-01";

    private final ArmClient arm;

    public MissingResource(ArmClient arm) {
        this.arm = arm;
    }

    /**
     * What is missing, and where to look for it.
     *
     * @param kind what it is, such as {@code registry}
     */
    public Finding finding(String kind, ResourceId id) {
        var group = id.resourceGroup().orElse("?");
        var subscription = id.subscriptionId().orElse("?");
        return hasGroup(subscription, group)
                ? Finding.missing(
                        "The %s '%s' was not found in resource group '%s' of subscription '%s'. %s",
                        kind, id.name(), group, subscription, advice(id, subscription))
                : Finding.missing(
                        "The resource group '%s' was not found in subscription '%s'. To list the ones there are, run: az group list --subscription %2$s --output table",
                        group, subscription);
    }

    private static String advice(ResourceId id, String subscription) {
        var command = switch (id.type().orElse("")) {
            case "Microsoft.ContainerRegistry/registries" -> "az acr list --subscription " + subscription;
            case "Microsoft.Kubernetes/connectedClusters" -> "az connectedk8s list --subscription " + subscription;
            case "Microsoft.ContainerRegistry/registries/connectedRegistries" ->
                "connreg acr connected-registry list --registry " + registry(id);
            case "Microsoft.ContainerRegistry/registries/tokens" -> "connreg acr token list --registry " + registry(id);
            default -> "";
        };
        return command.isEmpty()
                ? "Check the name."
                : "To list the ones there are, run: %s --output table".formatted(command);
    }

    private static String registry(ResourceId id) {
        return id.parent().map(ResourceId::name).orElse("?");
    }

    /** Who may not read a group is taken to know that it is there. */
    private boolean hasGroup(String subscription, String group) {
        var id = ResourceId.of("/subscriptions/%s/resourceGroups/%s".formatted(subscription, group));
        try {
            return arm.find(id, RESOURCES_API).isPresent();
        } catch (ArmException _) {
            return true;
        }
    }
}
