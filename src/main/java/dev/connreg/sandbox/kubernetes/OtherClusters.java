package dev.connreg.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.store.Resource;
import java.util.List;

/** Clusters of other kinds that extensions can be put on. They can be seeded and read. */
record OtherClusters(String type, List<String> apiVersions) implements ResourceRules {

    static final List<ResourceRules> ALL = List.of(
            new OtherClusters(
                    "Microsoft.ContainerService/managedClusters",
                    List.of("2026-06-01", "2025-10-01", "2025-03-01", "2024-09-01", "2022-11-01")),
            new OtherClusters("Microsoft.ContainerService/fleets", List.of("2026-06-01", "2025-03-01", "2024-04-01")),
            new OtherClusters("Microsoft.ResourceConnector/appliances", List.of("2022-10-27", "2021-10-31-preview")),
            new OtherClusters(
                    "Microsoft.HybridContainerService/provisionedClusters",
                    List.of("2022-09-01-preview", "2022-05-01-preview")));

    @Override
    public ObjectNode shown(Resource resource, String apiVersion) {
        return resource.body().deepCopy();
    }
}
