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
    static ExtensionAddress of(Invocation invocation, ClusterTarget target, ClusterProviderOption provider) {
        return of(invocation, target.resourceGroup, target.clusterName, target.clusterType, provider);
    }

    /** The cluster of the extension that options name. */
    static ExtensionAddress of(Invocation invocation, ExtensionTarget target, ClusterProviderOption provider) {
        return of(invocation, target.resourceGroup, target.clusterName, target.clusterType, provider);
    }

    private static ExtensionAddress of(
            Invocation invocation, String group, String cluster, String type, ClusterProviderOption provider) {
        var subscription = invocation.session().subscriptionId();
        var kind = ClusterType.of(type, provider.clusterResourceProvider);
        var inGroup = new ResourceGroup(subscription, ResourceNames.segment("resource group", group));
        return new ExtensionAddress(
                kind, inGroup.id().extension(kind.resourceType(), ResourceNames.segment("cluster", cluster)));
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
