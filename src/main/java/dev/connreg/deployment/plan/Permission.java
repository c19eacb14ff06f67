package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ApiVersions;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.Permissions;
import java.util.List;
import java.util.Optional;

/**
 * Whether the signed-in identity may do what a plan needs on a registry or cluster.
 *
 * @param needed such as {@code Microsoft.ContainerRegistry/registries/tokens/write}
 */
record Permission(ResourceId scope, List<String> needed) {

    // Built-in roles (learn.microsoft.com, Azure built-in roles for containers).
    private static final String REGISTRY_ROLE =
            "Container Registry Contributor and Data Access Configuration Administrator";
    private static final String CLUSTER_ROLE = "Kubernetes Extension Contributor";

    /** Empty if it may do all of it, a warning if nothing tells. Reads only. */
    Optional<CodedFinding> lacking(Arm arm) {
        try {
            return lacking(new Permissions(arm.permissions(scope, ApiVersions.PERMISSIONS)));
        } catch (ArmException e) {
            return Optional.of(
                    unknown("HTTP %d %s".formatted(e.status(), e.code()).strip()));
        } catch (UnexpectedAnswerException _) {
            return Optional.of(unknown("the answer is no list"));
        }
    }

    private Optional<CodedFinding> lacking(Permissions permissions) {
        if (!permissions.allow(scope.type().orElseThrow() + "/read")) {
            // It has been read, so there are rights that the list does not have.
            return Optional.of(unknown("the list lacks even the right to read it"));
        }
        var lacking =
                needed.stream().filter(action -> !permissions.allow(action)).toList();
        return lacking.isEmpty() ? Optional.empty() : Optional.of(refused(lacking));
    }

    private CodedFinding refused(List<String> lacking) {
        return named(CodedFinding.error(FindingCode.ACTIONS_NOT_ALLOWED))
                .with(Fact.ACTION, String.join(", ", lacking))
                .with(Fact.ROLE, isCluster() ? CLUSTER_ROLE : REGISTRY_ROLE)
                .with(Fact.SCOPE, scope.toString());
    }

    private CodedFinding unknown(String why) {
        return named(CodedFinding.warning(FindingCode.ALLOWED_ACTIONS_UNKNOWN)).with(Fact.STATE, why);
    }

    private CodedFinding named(CodedFinding finding) {
        return finding.with(Fact.KIND, isCluster() ? ConnectedCluster.KIND : CloudRegistry.KIND)
                .with(Fact.NAME, scope.name());
    }

    private boolean isCluster() {
        return scope.type()
                .filter(ConnectedCluster.TYPE.name()::equalsIgnoreCase)
                .isPresent();
    }
}
