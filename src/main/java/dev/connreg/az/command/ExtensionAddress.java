package dev.connreg.az.command;

import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceId;

/**
 * Where extensions of a cluster are.
 *
 * @param type the kind of the cluster
 */
record ExtensionAddress(ClusterType type, ResourceId cluster) {

    private static final String EXTENSIONS = "Microsoft.KubernetesConfiguration/extensions";

    /** The cluster that options name. */
    static ExtensionAddress of(
            Invocation invocation, ClusterName cluster, ClusterTypeOption type, ClusterProviderOption provider) {
        var subscription = invocation.session().subscriptionId();
        var kind = ClusterType.of(type.clusterType, provider.clusterResourceProvider);
        var inGroup = new ResourceGroup(subscription, ResourceNames.segment("resource group", cluster.resourceGroup));
        return new ExtensionAddress(
                kind,
                inGroup.id().extension(kind.resourceType(), ResourceNames.segment("cluster", cluster.clusterName)));
    }

    /** The id of one extension of the cluster. */
    ResourceId extension(String name) {
        return cluster.extension(EXTENSIONS, ResourceNames.segment("extension", name));
    }

    /** The path of all extensions of the cluster. */
    String collection() {
        return cluster + "/providers/" + EXTENSIONS;
    }
}
