package dev.connreg.sandbox.kubernetes;

import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.resource.World;
import java.util.ArrayList;
import java.util.List;

/** Puts the rules of Microsoft.Kubernetes, Microsoft.KubernetesConfiguration and other kinds of clusters together. */
public final class KubernetesProviders {

    private KubernetesProviders() {}

    /** The rules of all their types. */
    public static List<ResourceRules> rules(World world, ClusterBehaviour behaviour) {
        var rules = new ArrayList<ResourceRules>(OtherClusters.ALL);
        rules.add(new ConnectedClusters(world));
        rules.add(new Extensions(world, behaviour));
        rules.add(new ExtensionTypeVersions(world));
        return List.copyOf(rules);
    }
}
