package dev.connreg.console;

import dev.connreg.deployment.diagnosis.DiagnosisReport;
import dev.connreg.deployment.diagnosis.KnownErrors;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import dev.connreg.problem.Problem;
import dev.connreg.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong, and what mends it, for people. */
public final class DiagnosisText {

    private static final String TO_SEE_THEM = """
            To see them, run:
                kubectl get pods,pvc,events -n connected-registry
            """;

    private DiagnosisText() {}

    /** What is wrong with a site, and what was not looked at. */
    public static String of(DiagnosisReport report) {
        return findings(report) + details(report) + unseen(report) + onCluster(report.onCluster());
    }

    /** Where nothing is wrong, nobody asks. */
    private static String details(DiagnosisReport report) {
        var details = report.details();
        var lines = Stream.of(
                        details.agentVersion().map("The cluster's Arc agents have version %s."::formatted),
                        details.distribution().map("Its distribution is %s."::formatted),
                        details.guide().map("Azure's guide to the failed extension: %s"::formatted))
                .flatMap(Optional::stream)
                .map(line -> ControlCharacters.onOneLine(line) + "\n")
                .toList();
        return report.findings().isEmpty() || lines.isEmpty() ? "" : String.join("", lines) + "\n";
    }

    /** Those that a message shows, an empty line between them. */
    public static String of(List<KnownError> errors) {
        return errors.stream().map(DiagnosisText::block).collect(Collectors.joining("\n"));
    }

    /**
     * What a request was refused for or an operation failed by, with code and remedy; empty if that is not known.
     *
     * @param names those of the site, which commands that help name
     */
    public static String ofFailed(String message, Map<Fact, String> names) {
        return KnownErrors.first(message, names)
                .map(error -> "\n" + ErrorText.lines(error).collect(Collectors.joining("\n")))
                .orElse("");
    }

    /** A line a code, with the rest of long ones below. */
    public static String list() {
        return Stream.of(ErrorCode.values())
                .map(code -> {
                    var head = "%-14s%-20s".formatted(code.published(), ErrorText.layer(code));
                    return head
                            + StatusText.indented(cause(code), head.length()).stripLeading();
                })
                .collect(Collectors.joining());
    }

    private static String cause(ErrorCode code) {
        return ErrorCauses.of(code) + (KnownErrors.partlyGuessed().contains(code) ? " (partly uncertain)" : "");
    }

    private static String findings(DiagnosisReport report) {
        if (report.findings().isEmpty()) {
            return report.isMissing() ? "Nothing of the site exists.\n\n" : "Nothing found.\n\n";
        }
        var isLeftOver = report.isMissing() && report.findings().stream().noneMatch(Finding::isAboutMissing);
        return (isLeftOver ? "Nothing of the site exists in Azure.\n\n" : "")
                + report.findings().stream().map(DiagnosisText::block).collect(Collectors.joining("\n"))
                + "\n";
    }

    /** What is wrong with a resource, below what is shown of it already. */
    static Stream<String> below(Finding finding) {
        var lines = switch (finding) {
            case CodedFinding coded -> ErrorText.lines(coded).toList();
            case KnownError error -> ErrorText.lines(error).toList();
            case Finding.Message _, Problem _ -> List.of(FindingText.of(finding));
        };
        return lines.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(prefix(finding) + lines.getFirst()),
                        lines.stream().skip(1));
    }

    /** What a diagnosis has found, as a message that tells why something else failed, in the same lines. */
    public static String reason(Finding finding) {
        return text(finding) + FindingText.more(finding);
    }

    private static String block(Finding finding) {
        return prefix(finding) + text(finding) + "\n";
    }

    private static String prefix(Finding finding) {
        return DiagnosisReport.severity(finding) == Severity.WARNING ? "Warning: " : "";
    }

    private static String text(Finding finding) {
        return finding instanceof CodedFinding coded
                ? coded.errorCode().map(code -> ErrorText.of(code, coded)).orElseGet(() -> FindingText.of(coded))
                : FindingText.of(finding);
    }

    private static String unseen(DiagnosisReport report) {
        return report.unseen().stream()
                .map(unseen -> "Not looked at: %s '%s', which the signed-in identity may not read (%s).\n"
                        .formatted(unseen.kind(), unseen.id().name(), ControlCharacters.onOneLine(unseen.reason())))
                .collect(Collectors.joining());
    }

    private static String onCluster(List<CodedFinding> reasons) {
        return reasons.stream()
                .map(reason -> "Not looked at: %s%s\n"
                        .formatted(
                                reason.code() == FindingCode.OBJECTS_UNREADABLE
                                        ? ""
                                        : "pods, volume claims and events on the cluster. ",
                                FindingText.of(reason)))
                .collect(Collectors.joining("", "", reasons.isEmpty() ? "" : TO_SEE_THEM));
    }
}
