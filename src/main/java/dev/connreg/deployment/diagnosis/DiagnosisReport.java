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
import java.util.Optional;

/**
 * What is wrong with a site.
 *
 * @param findings in the order in which one thing needs another
 * @param unseen what could not be read, so that nothing is known of it
 * @param isMissing whether registry or cluster are missing, or all that a deployment creates
 */
public record DiagnosisReport(List<Finding> findings, List<Unseen> unseen, boolean isMissing) {

    public DiagnosisReport {
        findings = List.copyOf(findings);
        unseen = List.copyOf(unseen);
    }

    /** A resource that could not be read, and what the service said to that. */
    public record Unseen(String kind, ResourceId id, String reason) {}

    /** The same, with a file with the spec, which commands that help name. */
    public DiagnosisReport withSpec(String file) {
        return new DiagnosisReport(
                findings.stream().map(finding -> withSpec(finding, file)).toList(), unseen, isMissing);
    }

    private static Finding withSpec(Finding finding, String file) {
        return switch (finding) {
            case CodedFinding coded -> coded.with(Fact.SPEC, file);
            case KnownError error -> error.with(Fact.SPEC, file);
            default -> finding;
        };
    }

    /** Whether nothing is wrong with what could be read; what is only doubtful does not count. */
    public boolean isFine() {
        return findings.stream().noneMatch(finding -> severity(finding) == Severity.ERROR);
    }

    /** The error of the catalogue that a finding is, if it is one. */
    static Optional<ErrorCode> code(Finding finding) {
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
