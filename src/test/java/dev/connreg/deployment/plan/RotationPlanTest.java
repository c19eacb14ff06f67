package dev.connreg.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.deployment.DeployedSite;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.spec.reader.SpecOverride;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotationPlanTest {

    private static final Path SPEC = Path.of("src/test/resources/specs/own-certificate.yaml");
    private static final String NAME = "myconnectedregistry";
    private static final String WAIT = "wait for Online: connected registry";
    private static final Rotation PASSWORD = new Rotation.Password(false);
    private static final Rotation CERTIFICATE = new Rotation.Certificate();
    private static final String BEFORE_SENT = "2026-10-30T00:00:00Z";
    private static final String AFTER_SENT = "2026-11-02T00:00:00Z";

    private final DeployedSite site = DeployedSite.online(SPEC);

    private static List<String> done(Plan plan) {
        return plan.changes().stream().filter(Change::isDone).map(Change::kind).toList();
    }

    private Failure refused(Rotation rotation) {
        return refused(site, rotation);
    }

    private static Failure refused(DeployedSite site, Rotation rotation) {
        return assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> site.rotate(rotation, DeployedSite.made(AFTER_SENT)))
                .actual();
    }

    private static List<FindingCode> codes(Failure failure) {
        return failure.findings().stream()
                .map(finding -> ((CodedFinding) finding).code())
                .toList();
    }

    @Test
    void password_is_made_and_sent_and_nothing_else_is_done() {
        assertThat(done(site.rotate(PASSWORD, DeployedSite.made(BEFORE_SENT))))
                .containsExactly("sync token password", "extension", WAIT);
    }

    @Test
    void old_password_goes_last() {
        assertThat(done(site.rotate(new Rotation.Password(true), Optional.empty())))
                .containsExactly("sync token password", "extension", WAIT, "old sync token password");
    }

    @Test
    void certificate_that_is_newer_than_what_was_sent_goes_with_a_new_password() {
        assertThat(done(site.rotate(CERTIFICATE, DeployedSite.made(AFTER_SENT))))
                .containsExactly("sync token password", "extension", WAIT);
    }

    @Test
    void certificate_that_may_be_the_deployed_one_is_said_to_be_so() {
        var plan = site.rotate(CERTIFICATE, DeployedSite.made(BEFORE_SENT));

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.changes().stream()
                        .flatMap(change -> change.notes().stream())
                        .map(note -> ((CodedFinding) note).code()))
                .contains(FindingCode.CERTIFICATE_NOT_NEWER);
    }

    @Test
    void site_that_is_not_there_is_not_found() {
        assertThat(refused(DeployedSite.empty(SPEC), PASSWORD).exitCode()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void managed_identity_has_no_password() {
        site.arm()
                .change(
                        site.id("connectedRegistries", NAME),
                        registry -> ((ObjectNode) registry.at("/properties/parent/syncProperties"))
                                .put("authType", "ManagedIdentity"));

        assertThat(codes(refused(PASSWORD))).containsExactly(FindingCode.NO_PASSWORD_WITH_IDENTITY);
    }

    @Test
    void failed_extension_is_sent_again_as_a_rotation_may_have_ended_there() {
        site.extension("Failed", "2026-11-01T00:00:00Z");

        assertThat(done(site.rotate(PASSWORD, Optional.empty()))).contains("extension");
    }

    @Test
    void right_that_was_lost_is_deployed_first() {
        site.scopeMap(NAME, List.of("gateway/myconnectedregistry/config/read"));

        assertThat(codes(refused(PASSWORD))).containsExactly(FindingCode.SPEC_ASKS_FOR_MORE);
    }

    @Test
    void site_below_one_that_is_down_cannot_show_that_it_comes_back() {
        var below = DeployedSite.online(SPEC, new SpecOverride.Text("--set", "connectedRegistry.parent", "region1"));
        assertThat(done(below.rotate(PASSWORD, Optional.empty()))).contains("extension");

        below.connectedRegistry("region1", "ReadOnly", "", "Offline", "Active");

        assertThat(codes(refused(below, PASSWORD))).containsExactly(FindingCode.DOWN_ABOVE);
    }

    @Test
    void password_that_ends_soon_is_rotated_as_any_other() {
        site.token(
                NAME,
                NAME,
                "{'name':'password1','creationTime':'2026-10-01T00:00:00Z','expiry':'2026-12-01T00:00:00Z'}");

        assertThat(done(site.rotate(PASSWORD, Optional.empty()))).contains("sync token password");
    }
}
