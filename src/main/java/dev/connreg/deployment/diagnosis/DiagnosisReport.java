package dev.connreg.deployment.diagnosis;

import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.KnownError;
import dev.connreg.problem.Problem;
import dev.connreg.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a site.
 *
 * @param findings in the order in which one thing needs another
 * @param unseen what could not be read, so that nothing is known of it
 * @param onCluster why something, or all, of what is on the cluster itself was not looked at
 * @param isMissing whether registry or cluster are missing, or all that a deployment creates
 * @param details what Azure tells of cluster and extension besides
 */
public record DiagnosisReport(
        List<Finding> findings,
        List<Unseen> unseen,
        List<CodedFinding> onCluster,
        boolean isMissing,
        SupportDetails details) {

    public DiagnosisReport {
        findings = List.copyOf(findings);
        unseen = List.copyOf(unseen);
        onCluster = List.copyOf(onCluster);
    }

    /** Of what Azure tells. */
    public DiagnosisReport(List<Finding> findings, List<Unseen> unseen, boolean isMissing) {
        this(findings, unseen, List.of(), isMissing, SupportDetails.NONE);
    }

    /** A resource that could not be read, and what the service said to that. */
    public record Unseen(String kind, ResourceId id, String reason) {}

    /** The same, with what the user has chosen, which commands that help repeat. */
    public DiagnosisReport with(Map<Fact, String> facts) {
        return new DiagnosisReport(
                findings.stream().map(finding -> finding.completedBy(facts)).toList(),
                unseen,
                onCluster.stream().map(reason -> reason.completedBy(facts)).toList(),
                isMissing,
                details);
    }

    /** Whether nothing is wrong with what could be read; what is only doubtful does not count. */
    public boolean isFine() {
        return of(Severity.ERROR).isEmpty();
    }

    /** Those findings alone, in the same order. */
    public List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> severity(finding) == severity)
                .toList();
    }

    static boolean isError(Finding finding) {
        return severity(finding) == Severity.ERROR;
    }

    /** The error of the catalogue that a finding is, if it is one. */
    public static Optional<ErrorCode> code(Finding finding) {
        return switch (finding) {
            case CodedFinding coded -> coded.errorCode();
            case KnownError error -> Optional.of(error.code());
            case Finding.Message _, Problem _ -> Optional.empty();
        };
    }

    /** Errors are wrong, warnings doubtful. */
    public static Severity severity(Finding finding) {
        return switch (finding) {
            case CodedFinding coded -> coded.severity();
            case KnownError error -> error.severity();
            case Finding.Message _, Problem _ -> Severity.ERROR;
        };
    }
}
