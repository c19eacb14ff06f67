package dev.connreg.az.command;

import dev.connreg.problem.Failure;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of clusters that take extensions, as {@code --cluster-type} names them. */
enum ClusterType {
    CONNECTED("connectedClusters", "Microsoft.Kubernetes", "2021-10-01"),
    MANAGED("managedClusters", "Microsoft.ContainerService", "2022-11-01"),
    FLEET("fleets", "Microsoft.ContainerService", "2025-03-01"),
    APPLIANCE("appliances", "Microsoft.ResourceConnector", "2021-10-31-preview"),
    PROVISIONED("provisionedClusters", "microsoft.hybridcontainerservice", "2022-05-01-preview");

    private final String collection;
    private final String provider;
    private final String apiVersion;

    ClusterType(String collection, String provider, String apiVersion) {
        this.collection = collection;
        this.provider = provider;
        this.apiVersion = apiVersion;
    }

    /**
     * The kind that an option names.
     *
     * @param collection the value of {@code --cluster-type}, one of its choices
     * @param provider the value of {@code --cluster-resource-provider}, which matters for provisioned clusters only
     * @throws Failure if the provider is missing or another
     */
    static ClusterType of(String collection, Optional<String> provider) {
        var type = Arrays.stream(values())
                .filter(one -> one.collection.equals(collection))
                .findFirst()
                .orElseThrow();
        if (type == PROVISIONED) {
            type.requireProvider(provider.filter(name -> !name.isEmpty()));
        }
        return type;
    }

    private void requireProvider(Optional<String> given) {
        var name = given.orElseThrow(() -> new Failure(
                "Error! Cluster Resource Provider value is required for Cluster Type '%s'".formatted(collection)));
        if (!name.equalsIgnoreCase(provider)) {
            throw new Failure("Error! Cluster type '%s' and Cluster Resource Provider '%s' combination is not supported"
                    .formatted(collection, name));
        }
    }

    String resourceType() {
        return provider + "/" + collection;
    }

    String apiVersion() {
        return apiVersion;
    }

    /** Whether az looks for the cluster before it installs an extension, and gives the extension an identity. */
    boolean isArcEnabled() {
        return this != MANAGED && this != FLEET;
    }
}
