package dev.connreg.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.DeployedSite;
import dev.connreg.deployment.MapArm;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the signed-in identity must be allowed before the first write. */
class PermissionTest {

    private static final Path SPEC = Path.of("src/test/resources/specs/own-certificate.yaml");
    private static final PlanRequest RESEND = new PlanRequest(true, false, false, Optional.empty());

    private final DeployedSite empty = DeployedSite.empty(SPEC);
    private final DeployedSite online = DeployedSite.online(SPEC);

    private static List<JsonNode> reader() {
        return List.of(MapArm.permission(List.of("*/read"), List.of()));
    }

    private static List<CodedFinding> refused(Runnable plan) {
        var findings = new ArrayList<CodedFinding>();
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(plan::run)
                .satisfies(failure -> failure.findings().forEach(finding -> findings.add((CodedFinding) finding)));
        return findings;
    }

    @Test
    void first_deployment_makes_everything() {
        empty.arm().permit(_ -> reader());

        assertThat(refused(empty::plan))
                .extracting(finding -> finding.fact(Fact.ACTION))
                .containsExactly(
                        "Microsoft.ContainerRegistry/registries/scopeMaps/write, "
                                + "Microsoft.ContainerRegistry/registries/tokens/write, "
                                + "Microsoft.ContainerRegistry/registries/connectedRegistries/write, "
                                + "Microsoft.ContainerRegistry/registries/generateCredentials/action",
                        "Microsoft.KubernetesConfiguration/extensions/write");
    }

    @Test
    void parent_is_given_rights_too() {
        var nested = DeployedSite.empty(Path.of("src/test/resources/specs/further/nested-and-pinned.yaml"));
        nested.arm().permit(_ -> List.of(MapArm.permission(List.of("*"), List.of("*/scopeMaps/write"))));

        assertThat(refused(nested::plan))
                .extracting(finding -> finding.fact(Fact.ACTION))
                .containsExactly("Microsoft.ContainerRegistry/registries/scopeMaps/write");
    }

    @Test
    void what_is_sent_again_needs_no_right_to_make_what_exists() {
        online.arm().permit(_ -> reader());

        assertThat(refused(() -> online.plan(RESEND)))
                .extracting(finding -> finding.fact(Fact.ACTION))
                .containsExactly(
                        "Microsoft.ContainerRegistry/registries/generateCredentials/action",
                        "Microsoft.KubernetesConfiguration/extensions/write");
    }

    @Test
    void rotation_that_deletes_the_old_password_writes_the_token() {
        online.arm().permit(_ -> reader());

        assertThat(refused(() -> online.rotate(new Rotation.Password(true), Optional.empty())))
                .extracting(finding -> finding.fact(Fact.ACTION))
                .first()
                .asString()
                .contains("tokens/write");
    }

    @Test
    void nothing_is_asked_where_nothing_is_to_do() {
        online.arm().permit(scope -> {
            throw new AssertionError("asked for " + scope);
        });

        assertThat(online.plan().isEmpty()).isTrue();
    }

    @Test
    void each_scope_is_asked_once() {
        var asked = new ArrayList<ResourceId>();
        empty.arm().permit(scope -> {
            synchronized (asked) {
                asked.add(scope);
            }
            return List.of(MapArm.permission(List.of("*"), List.of()));
        });

        empty.plan();

        assertThat(asked).containsExactlyInAnyOrder(empty.registry(), empty.cluster());
    }

    @Test
    void role_on_the_one_resource_that_is_changed_is_enough() {
        online.arm()
                .permit(scope -> List.of(MapArm.permission(
                        scope.equals(online.extension()) || scope.equals(online.registry())
                                ? List.of("*")
                                : List.of("*/read"),
                        List.of())));

        assertThat(online.plan(RESEND).warnings()).isEmpty();
    }

    @Test
    void role_on_one_of_two_resources_is_not() {
        online.arm()
                .permit(scope -> List.of(MapArm.permission(
                        scope.equals(online.id("tokens", "myconnectedregistry")) ? List.of("*") : List.of("*/read"),
                        List.of())));

        assertThat(refused(() -> online.removal()))
                .extracting(finding -> finding.fact(Fact.ACTION))
                .contains("Microsoft.ContainerRegistry/registries/connectedRegistries/deactivate/action, "
                        + "Microsoft.ContainerRegistry/registries/connectedRegistries/delete, "
                        + "Microsoft.ContainerRegistry/registries/scopeMaps/delete");
    }

    @Test
    void what_cannot_be_read_of_the_one_resource_is_a_warning() {
        online.arm().permit(scope -> {
            if (scope.equals(online.extension())) {
                return List.of();
            }
            return List.of(MapArm.permission(List.of("*"), List.of("Microsoft.KubernetesConfiguration/*/write")));
        });

        assertThat(online.plan(RESEND).warnings())
                .extracting(CodedFinding::code)
                .containsExactly(FindingCode.ALLOWED_ACTIONS_UNKNOWN);
    }

    @Test
    void only_the_scope_is_asked_about_where_it_allows_everything() {
        var asked = new ArrayList<ResourceId>();
        online.arm().permit(scope -> {
            synchronized (asked) {
                asked.add(scope);
            }
            return List.of(MapArm.permission(List.of("*"), List.of()));
        });

        online.removal();

        assertThat(asked).containsExactlyInAnyOrder(online.registry(), online.cluster());
    }

    @Test
    void cleanup_deletes() {
        online.arm().permit(_ -> reader());

        assertThat(refused(() -> online.removal()))
                .extracting(finding -> finding.fact(Fact.ACTION))
                .containsExactly(
                        "Microsoft.KubernetesConfiguration/extensions/delete",
                        "Microsoft.ContainerRegistry/registries/connectedRegistries/deactivate/action, "
                                + "Microsoft.ContainerRegistry/registries/connectedRegistries/delete, "
                                + "Microsoft.ContainerRegistry/registries/tokens/delete, "
                                + "Microsoft.ContainerRegistry/registries/scopeMaps/delete");
    }

    @Test
    void cleanup_whose_rights_cannot_be_read_is_warned() {
        online.arm().permit(_ -> List.of());

        assertThat(online.removal().warnings())
                .extracting(CodedFinding::code)
                .containsExactly(FindingCode.ALLOWED_ACTIONS_UNKNOWN, FindingCode.ALLOWED_ACTIONS_UNKNOWN);
    }

    @Test
    void list_that_lacks_what_was_just_done_tells_nothing() {
        empty.arm().permit(_ -> List.of());

        assertThat(empty.plan().warnings())
                .extracting(CodedFinding::code)
                .containsOnly(FindingCode.ALLOWED_ACTIONS_UNKNOWN);
    }
}
