package dev.connreg.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Finding;
import dev.connreg.problem.KnownError;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A status has the findings of a diagnosis, each at the resource that shows it. */
class StatusFindingsTest {

    private static final Path SPEC = Path.of("src/test/resources/specs/own-certificate.yaml");
    private static final String NAME = "myconnectedregistry";

    private final DeployedSite site = DeployedSite.online(SPEC);

    private Map<ResourceId, List<Finding>> findings() {
        return Status.read(site.arm(), site.site().names()).findings(DeployedSite.NOW);
    }

    /** All that a diagnosis finds, at that one. */
    private void isAt(ResourceId shows) {
        assertThat(findings()).containsOnlyKeys(shows);
        assertThat(findings().get(shows)).isEqualTo(site.diagnose().findings()).isNotEmpty();
    }

    private void change(ResourceId id, Consumer<ObjectNode> change) {
        site.arm().change(id, resource -> change.accept((ObjectNode) resource.path("properties")));
    }

    @Test
    void site_that_is_fine_has_none() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void site_of_which_nothing_exists_has_none_and_one_without_its_cluster_either() {
        assertThat(Status.read(DeployedSite.empty(SPEC).arm(), site.site().names())
                        .findings(DeployedSite.NOW))
                .isEmpty();
        site.arm().remove(site.cluster());
        assertThat(findings()).isEmpty();
    }

    @Test
    void cluster_that_has_expired() {
        change(site.cluster(), cluster -> cluster.put("connectivityStatus", "Expired"));

        isAt(site.cluster());
    }

    @Test
    void registry_without_its_data_endpoint() {
        change(site.registry(), registry -> registry.put("dataEndpointEnabled", false));

        isAt(site.registry());
    }

    @Test
    void sync_token_that_is_disabled_and_without_a_password() {
        site.token(NAME, NAME, "");
        change(site.id("tokens", NAME), token -> token.put("status", "disabled"));

        isAt(site.id("tokens", NAME));
        assertThat(findings().get(site.id("tokens", NAME))).hasSize(2);
    }

    @Test
    void extension_that_is_being_deleted() {
        site.extension("Deleting", "2026-11-20T00:00:00Z");

        isAt(site.extension());
    }

    @Test
    void part_that_is_missing() {
        site.arm().remove(site.id("scopeMaps", NAME));

        isAt(site.id("scopeMaps", NAME));
    }

    @Test
    void connected_registry_that_was_not_heard_of_since_its_window_opened() {
        site.synchronizesDaily(NAME, Instant.parse("2026-11-24T07:00:00Z"));

        isAt(site.id("connectedRegistries", NAME));
    }

    @Test
    void synchronization_that_failed() {
        change(
                site.id("connectedRegistries", NAME),
                registry -> registry.putObject("registrySyncResult").put("syncState", "Failed"));

        isAt(site.id("connectedRegistries", NAME));
    }

    @Test
    void connected_registry_that_is_down_for_its_cluster_is_not_wrong_itself() {
        site.connectedRegistry(NAME, "ReadOnly", "", "Offline", "Active");
        change(site.cluster(), cluster -> cluster.put("connectivityStatus", "Offline"));

        isAt(site.cluster());
    }

    @Test
    void what_it_reports_is_told_where_the_cause_is_if_that_shows() {
        site.connectedRegistry(
                NAME, "ReadOnly", "{'code':'UNAUTHORIZED','description':'Incorrect Password'}", "Offline", "Active");
        isAt(site.id("connectedRegistries", NAME));

        site.token(NAME, NAME, "");
        isAt(site.id("tokens", NAME));
    }

    @Test
    void names_of_the_site_are_among_the_facts() {
        change(site.id("connectedRegistries", NAME), registry -> registry.put("connectionState", "Unhealthy"));

        assertThat(findings().values().stream().flatMap(List::stream).map(KnownError.class::cast))
                .extracting(KnownError::facts)
                .allSatisfy(facts -> assertThat(facts.values()).contains(NAME, "myacrregistry"));
    }
}
