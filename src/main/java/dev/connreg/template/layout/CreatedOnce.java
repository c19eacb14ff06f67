package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceNode;
import dev.connreg.resource.CloudRegistry;
import java.util.List;

/** Why a resource that is there already is left alone. */
public final class CreatedOnce {

    private static final List<String> TOKEN = List.of(
            "Created once and then left alone: deploying a token again would wipe its passwords",
            "(https://github.com/Azure/acr/issues/667).");

    private static final List<String> REGISTRY = List.of(
            "Created where it is not there. One that is there is left as it is, and must be Premium with a data endpoint.");

    private static final String DESCRIPTION =
            " Creates the registry where it is not there yet: Premium, with a data endpoint.";

    private static final List<String> INSTRUCTIONS = List.of(
            "The registry's resource group must exist, and cleanup does not delete the registry. To create the group:",
            "  az group create --name RESOURCE_GROUP --location LOCATION");

    private CreatedOnce() {}

    /** What to do before a registry is created; nothing where it is there. */
    static List<String> instructions(DeploymentGraph graph) {
        return instructions(graph, "RESOURCE_GROUP");
    }

    /** The same with the words for a group that is known. */
    public static List<String> instructions(DeploymentGraph graph, String group) {
        return hasRegistry(graph)
                ? INSTRUCTIONS.stream()
                        .map(line -> line.replace("RESOURCE_GROUP", group))
                        .toList()
                : List.of();
    }

    /** What a description adds; empty where the registry is there. */
    static String description(DeploymentGraph graph) {
        return hasRegistry(graph) ? DESCRIPTION : "";
    }

    private static boolean hasRegistry(DeploymentGraph graph) {
        return graph.resources().stream()
                .anyMatch(node -> node.kind().equals(CloudRegistry.KIND) && !node.isExisting());
    }

    static List<String> comment(ResourceNode node) {
        return node.kind().equals(CloudRegistry.KIND) ? REGISTRY : TOKEN;
    }
}
