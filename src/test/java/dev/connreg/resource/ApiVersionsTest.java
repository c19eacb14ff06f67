package dev.connreg.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which versions of Azure's resource types are spoken, and how old they are. */
class ApiVersionsTest {

    /** Those for which there is nothing newer that is stable. */
    private static final List<String> OLDER = List.of("Microsoft.Authorization/permissions");

    private static final Map<String, String> USED = Map.of(
            "Microsoft.ContainerRegistry/registries", ApiVersions.CONTAINER_REGISTRY,
            "Microsoft.ContainerRegistry/registries/connectedRegistries", ApiVersions.CONTAINER_REGISTRY,
            "Microsoft.ContainerRegistry/registries/scopeMaps", ApiVersions.CONTAINER_REGISTRY,
            "Microsoft.ContainerRegistry/registries/tokens", ApiVersions.CONTAINER_REGISTRY,
            "Microsoft.KubernetesConfiguration/extensions", ApiVersions.EXTENSION,
            "Microsoft.Kubernetes/connectedClusters", ApiVersions.CONNECTED_CLUSTER,
            "Microsoft.Authorization/permissions", ApiVersions.PERMISSIONS,
            "Microsoft.Resources/resourceGroups", ApiVersions.RESOURCE_GROUP,
            "Microsoft.Resources/deployments", ApiVersions.TEMPLATE_DEPLOYMENT);

    @Test
    void none_is_older_than_two_years_but_those_without_a_newer_one() {
        var old = new TreeMap<>(USED);
        old.values()
                .removeIf(version ->
                        LocalDate.parse(version).isAfter(LocalDate.now().minusYears(2)));

        assertThat(old.keySet())
                .as("older than two years: %s. Choose newer ones in ApiVersions, or list those that have none", old)
                .isSubsetOf(OLDER);
    }

    @Test
    void each_is_the_newest_stable_one_that_the_types_of_bicep_know() throws IOException {
        var known = Path.of("..", "shared", "types", "api-versions.json");
        assumeThat(known).as("the types are there").exists();
        var types = new ObjectMapper().readTree(Files.readString(known)).path("types");

        USED.forEach((type, version) -> types.path(type)
                .valueStream()
                .map(each -> each.asText())
                .filter(each -> !each.contains("preview"))
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> assertThat(version).as(type).isEqualTo(newest)));
    }

    /** Of az and of the service, which are others' choices, each has its own place. */
    @Test
    void none_is_chosen_elsewhere() throws IOException {
        var sources = Path.of("src", "main", "java", "dev", "connreg");
        try (var files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith(sources.resolve("az"))
                                    && !file.startsWith(sources.resolve("sandbox"))
                                    && !file.endsWith("ApiVersions.java")))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("\"20\\d\\d-\\d\\d-\\d\\d(-preview)?\""));
        }
    }
}
