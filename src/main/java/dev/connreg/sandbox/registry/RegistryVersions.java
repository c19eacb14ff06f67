package dev.connreg.sandbox.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The API versions of Microsoft.ContainerRegistry, the newest first, and what they have. */
final class RegistryVersions {

    private static final List<String> COMMON = List.of(
            "2026-09-01-preview",
            "2026-03-01-preview",
            "2026-01-01-preview",
            "2025-12-01-preview",
            "2025-11-01",
            "2025-09-01-preview",
            "2025-06-01-preview",
            "2025-05-01-preview",
            "2025-04-01",
            "2025-03-01-preview",
            "2024-11-01-preview",
            "2024-01-01-preview",
            "2023-11-01-preview",
            "2023-08-01-preview",
            "2023-06-01-preview",
            "2023-01-01-preview",
            "2022-02-01-preview",
            "2021-12-01-preview",
            "2021-08-01-preview",
            "2021-06-01-preview",
            "2020-11-01-preview");

    /** Connected registries are missing from the stable versions before 2025. */
    static final List<String> CONNECTED_REGISTRIES = COMMON;

    static final List<String> SCOPE_MAPS_AND_TOKENS = and("2023-07-01", "2022-12-01", "2019-05-01-preview");

    static final List<String> REGISTRIES =
            and("2023-07-01", "2022-12-01", "2021-09-01", "2019-12-01-preview", "2019-05-01", "2017-10-01");

    private RegistryVersions() {}

    /** Whether connected registries may sign in with a managed identity. */
    static boolean hasManagedIdentity(String apiVersion) {
        return List.of("2026-09-01-preview", "2026-03-01-preview", "2025-12-01-preview", "2025-09-01-preview")
                .contains(apiVersion);
    }

    static boolean hasResync(String apiVersion) {
        return apiVersion.compareTo("2026-03") >= 0;
    }

    static boolean hasGarbageCollection(String apiVersion) {
        return apiVersion.compareTo("2025-04") >= 0;
    }

    /** Seen at the real service in 2026. */
    static boolean createsAtOnce(String apiVersion) {
        return apiVersion.compareTo("2026") >= 0;
    }

    static boolean isModern(String apiVersion) {
        return apiVersion.compareTo("2025-09") >= 0;
    }

    private static List<String> and(String... more) {
        var all = new ArrayList<>(COMMON);
        all.addAll(List.of(more));
        all.sort(Comparator.reverseOrder());
        return List.copyOf(all);
    }
}
