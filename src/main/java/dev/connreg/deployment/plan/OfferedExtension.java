package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ApiVersions;
import dev.connreg.resource.ExtensionTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether its cluster is offered an extension as it is wanted. Only a preview API tells, which not every subscription and
 * cloud has: without an answer nothing is known, and the service will tell.
 *
 * @param wanted its properties
 */
record OfferedExtension(Arm arm, ResourceId extension, Fields wanted) {

    /** An error if the version is not among those that are offered, a warning if none is. Reads only. */
    Optional<CodedFinding> lacking() {
        return versions().flatMap(offered -> offered.isEmpty() ? Optional.of(nothing()) : version(offered));
    }

    private Optional<List<String>> versions() {
        var path =
                ExtensionTypes.versions(cluster(), wanted.text("extensionType").orElseThrow());
        try {
            return Optional.of(arm.list(path, ApiVersions.EXTENSION_TYPES, Map.of("releaseTrain", train())).stream()
                    .map(OfferedExtension::version)
                    .filter(version -> !version.isEmpty())
                    .distinct()
                    .toList());
        } catch (ArmException | UnexpectedAnswerException _) {
            return Optional.empty();
        }
    }

    private static String version(JsonNode offered) {
        return offered.at("/properties/version").asText("");
    }

    private Optional<CodedFinding> version(List<String> offered) {
        return wanted.text("version")
                .filter(version -> offered.stream().noneMatch(version::equalsIgnoreCase))
                .map(version -> about(CodedFinding.error(FindingCode.VERSION_NOT_OFFERED))
                        .with(Fact.WANTED, version)
                        .with(Fact.FOUND, String.join(", ", offered)));
    }

    /** No error: nothing could be done about a list that is false. */
    private CodedFinding nothing() {
        return about(CodedFinding.warning(FindingCode.EXTENSION_NOT_OFFERED));
    }

    private CodedFinding about(CodedFinding finding) {
        return finding.with(Fact.CLUSTER, cluster().name())
                .with(Fact.CLUSTER_GROUP, cluster().resourceGroup().orElse("?"))
                .with(Fact.RELEASE_TRAIN, train());
    }

    private ResourceId cluster() {
        return extension.parent().orElseThrow();
    }

    private String train() {
        return wanted.text("releaseTrain").orElse(ExtensionTypes.DEFAULT_TRAIN);
    }
}
