package dev.connreg.az.command;

import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceId;

record ExtensionAddress(ClusterType type, ResourceId cluster) {

    private static final String EXTENSIONS = "Microsoft.KubernetesConfiguration/extensions";

    static ExtensionAddress of(
            Invocation invocation, ClusterName cluster, ClusterTypeOption type, ClusterProviderOption provider) {
        var subscription = invocation.session().subscriptionId();
        var kind = ClusterType.of(type.clusterType, provider.clusterResourceProvider);
        var inGroup = new ResourceGroup(subscription, ResourceNames.segment("resource group", cluster.resourceGroup));
        return new ExtensionAddress(
                kind,
                inGroup.id().extension(kind.resourceType(), ResourceNames.segment("cluster", cluster.clusterName)));
    }

    ResourceId extension(String name) {
        return cluster.extension(EXTENSIONS, ResourceNames.segment("extension", name));
    }

    String collection() {
        return cluster + "/providers/" + EXTENSIONS;
    }
}
