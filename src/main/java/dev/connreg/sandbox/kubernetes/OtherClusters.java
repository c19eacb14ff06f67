package dev.connreg.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;

/**
 * Clusters of other kinds that extensions can be put on. They can be seeded and read.
 *
 * @param type the type
 * @param apiVersions the versions it can be read with
 */
record OtherClusters(String type, List<String> apiVersions) implements ResourceRules {

    private static final String FLEETS = "Microsoft.ContainerService/fleets";

    /** All of them. */
    static final List<ResourceRules> ALL = List.of(
            new OtherClusters(
                    "Microsoft.ContainerService/managedClusters",
                    List.of("2026-06-01", "2025-10-01", "2025-03-01", "2024-09-01", "2022-11-01")),
            new OtherClusters(FLEETS, List.of("2026-06-01", "2025-03-01", "2024-04-01")),
            new OtherClusters("Microsoft.ResourceConnector/appliances", List.of("2022-10-27", "2021-10-31-preview")),
            new OtherClusters(
                    "Microsoft.HybridContainerService/provisionedClusters",
                    List.of("2022-09-01-preview", "2022-05-01-preview")));

    /** Whether it is a fleet, whose extensions get no identity even if they ask for one. */
    static boolean isFleet(Resource cluster) {
        return ResourcePath.of(cluster.id()).type().equalsIgnoreCase(FLEETS);
    }

    @Override
    public ObjectNode shown(Resource resource, String apiVersion) {
        return resource.body().deepCopy();
    }
}
