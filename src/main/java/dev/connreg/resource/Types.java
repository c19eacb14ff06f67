package dev.connreg.resource;

import dev.connreg.graph.ResourceType;

/** The resource types that a connected registry is made of, at the API versions that are sent by default. */
public final class Types {

    /** The cloud registry. */
    public static final ResourceType REGISTRY = containerRegistry("");
    /** Which repositories and gateway functions a token may use. */
    public static final ResourceType SCOPE_MAP = containerRegistry("/scopeMaps");
    /** What a connected registry or a client logs in with. */
    public static final ResourceType TOKEN = containerRegistry("/tokens");
    /** The replica as the cloud registry knows it. */
    public static final ResourceType CONNECTED_REGISTRY = containerRegistry("/connectedRegistries");
    /** The Arc-enabled cluster. */
    public static final ResourceType CONNECTED_CLUSTER =
            new ResourceType("Microsoft.Kubernetes/connectedClusters", "2024-01-01");
    /** What installs the replica on the cluster. */
    public static final ResourceType EXTENSION =
            new ResourceType("Microsoft.KubernetesConfiguration/extensions", "2024-11-01");

    private Types() {}

    private static ResourceType containerRegistry(String collection) {
        return new ResourceType("Microsoft.ContainerRegistry/registries" + collection, "2025-11-01");
    }
}
