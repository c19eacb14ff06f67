package dev.connreg.resource;

import dev.connreg.graph.ResourceId;
import java.util.Locale;

/** The extensions that Azure offers to clusters, as a list that can be read. */
public final class ExtensionTypes {

    /** Where an extension comes from unless another one is named. */
    public static final String DEFAULT_TRAIN = "stable";

    private ExtensionTypes() {}

    /** The path of the list of those versions of an extension type that a cluster is offered. */
    public static String versions(ResourceId cluster, String extensionType) {
        return cluster.extension(
                        "Microsoft.KubernetesConfiguration/extensionTypes", extensionType.toLowerCase(Locale.ROOT))
                + "/versions";
    }
}
