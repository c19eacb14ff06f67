package dev.connreg.deployment.diagnosis;

import dev.connreg.kubernetes.Cluster;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Extension;
import dev.connreg.site.SiteNames;
import dev.connreg.spec.DeploymentSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What of a site is looked at on the cluster itself; the spec tells more than the names, where it is there. */
record OnCluster(SiteNames names, Optional<DeploymentSpec> spec, Instant now) {

    /** Adds what is found there, and gives what was not looked at. An absent extension is one that Azure does not have. */
    List<CodedFinding> add(ClusterAccess access, Optional<Extension> extension, List<Finding> findings) {
        return switch (access) {
            case ClusterAccess.Closed(var why) -> List.of(why);
            case ClusterAccess.Open(var cluster, var _) -> add(cluster, extension, findings);
        };
    }

    private List<CodedFinding> add(Cluster cluster, Optional<Extension> extension, List<Finding> findings) {
        var seen = SeenCluster.read(
                cluster,
                extension.map(Extension::releaseNamespace).orElseGet(this::namespace),
                extension.filter(Extension::usesCertManager).isPresent());
        var unseen = new ArrayList<>(seen.unseen());
        var secret = extension.map(_ -> secret(cluster, unseen)).orElse(List.of());
        findings.addAll(secret);
        findings.addAll(unlessTold(secret, new ClusterDiagnosis(seen, extension, SiteFacts.of(names)).findings()));
        return unseen;
    }

    private String namespace() {
        return spec.map(known -> known.extension().namespace()).orElse(Extension.RELEASE_NAMESPACE);
    }

    private List<CodedFinding> secret(Cluster cluster, List<CodedFinding> unseen) {
        var found = spec.map(known -> new SecretCheck(cluster, known).findings(now)).orElse(List.of()).stream()
                .collect(Collectors.partitioningBy(finding -> finding.code() == FindingCode.OBJECTS_UNREADABLE));
        found.getOrDefault(true, List.of())
                .forEach(finding -> unseen.add(CodedFinding.note(finding.code()).with(finding.facts())));
        return found.getOrDefault(false, List.of());
    }

    /** A pod that waits for the Secret says less than the Secret itself. */
    private static List<Finding> unlessTold(List<CodedFinding> secret, List<Finding> findings) {
        var isTold = secret.stream()
                .anyMatch(finding ->
                        finding.errorCode().filter(ErrorCode.POD_TLS::equals).isPresent());
        return findings.stream()
                .filter(finding -> !isTold
                        || DiagnosisReport.code(finding)
                                .filter(ErrorCode.POD_TLS::equals)
                                .isEmpty())
                .toList();
    }
}
