package dev.connreg.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.deployment.DeployedSite;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.spec.reader.SpecOverride;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site below another is up only if that one is, whatever Azure heard of it last. */
class DownAboveTest {

    private static final Path SPEC = Path.of("src/test/resources/specs/own-certificate.yaml");
    private static final String PARENT = "region1";
    private static final String NAME = "myconnectedregistry";

    private final DeployedSite site =
            DeployedSite.online(SPEC, new SpecOverride.Text("--set", "connectedRegistry.parent", PARENT));

    @Test
    void site_below_one_that_is_up_has_nothing_to_do() {
        assertThat(site.plan().isEmpty()).isTrue();
        assertThat(site.plan().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Offline,Active", "Offline,Inactive", "Online,Inactive"})
    void site_below_one_that_is_down_is_not_called_good(String connection, String activation) {
        site.connectedRegistry(PARENT, "ReadOnly", "", connection, activation);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(site::plan)
                .satisfies(e -> assertThat(e.findings())
                        .extracting(finding -> ((CodedFinding) finding).code())
                        .containsExactly(FindingCode.DOWN_ABOVE));
    }

    @Test
    void site_that_is_waited_for_is_told_of_it() {
        site.connectedRegistry(PARENT, "ReadOnly", "", "Offline", "Active");
        down(NAME);

        assertThat(site.plan().isEmpty()).isFalse();
        assertThat(site.plan().warnings()).extracting(CodedFinding::code).containsExactly(FindingCode.DOWN_ABOVE);
    }

    @Test
    void parent_between_its_synchronizations_is_not_down() {
        site.synchronizesDaily(PARENT, Instant.parse("2026-11-25T07:00:00Z"));

        assertThat(site.plan().isEmpty()).isTrue();
    }

    private void down(String name) {
        site.arm()
                .change(
                        site.id("connectedRegistries", name),
                        registry -> ((ObjectNode) registry.path("properties")).put("connectionState", "Offline"));
    }
}
