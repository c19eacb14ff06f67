package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.sandbox.SandboxSeed;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every body that is sent or emitted is one that the published schema of its type allows. */
class ResourceSchemasTest {

    private static final ResourceSchemas SCHEMAS = new ResourceSchemas();

    @BeforeAll
    static void require_the_schemas() {
        assumeThat(ResourceSchemas.areThere())
                .as("the schemas of resource types are there")
                .isTrue();
    }

    static Stream<Arguments> sites() {
        return Modes.sites().entrySet().stream().map(site -> Arguments.argumentSet(site.getKey(), site.getValue()));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void bodies_of_a_site_are_valid(DeploymentGraph site) {
        assertThat(SCHEMAS.problems(PlannedResources.managed(site))).isEmpty();
    }

    @Test
    void what_a_schema_does_not_allow_is_found() {
        var site = PlannedResources.managed(Modes.site("no-tls", SandboxSeed.SUBSCRIPTION));
        site.forEach((id, body) -> {
            if (id.contains("/connectedRegistries/")) {
                var properties = (ObjectNode) body.path("properties");
                properties.put("mode", "readonly").put("parent", "region1").put("connectionState", "Online");
            }
        });

        assertThat(SCHEMAS.problems(site))
                .hasSize(3)
                .anyMatch(problem -> problem.contains(" /properties/mode"))
                .anyMatch(problem -> problem.contains(" /properties/parent"))
                .anyMatch(problem -> problem.contains(" /properties/connectionState"));
    }
}
