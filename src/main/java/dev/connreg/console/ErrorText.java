package dev.connreg.console;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.KnownError;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The errors of the catalogue in words. */
final class ErrorText {

    static final String UNCERTAIN = "Uncertain: public sources do not settle that this is the cause.";

    private ErrorText() {}

    static String layer(ErrorCode code) {
        return switch (code.layer()) {
            case REQUEST -> "Azure request";
            case EXTENSION -> "extension operation";
            case CLUSTER -> "cluster";
            case CONNECTED_REGISTRY -> "connected registry";
            case CLIENT -> "client or node";
        };
    }

    static String retry(ErrorCode code) {
        return switch (code.retry()) {
            case NO -> "Running the same again does not help.";
            case AFTER_FIX -> "Run it again once this is fixed.";
            case YES -> "It may pass: run it again after a while.";
        };
    }

    static Remedy remedy(KnownError error) {
        return ErrorRemedies.of(error.code(), error.facts());
    }

    /** Code and cause, and what mends it, where the evidence is shown already; commands are indented. */
    static Stream<String> lines(KnownError error) {
        return lines(head(error), remedy(error));
    }

    /** The same of a finding; words of the service alone are shown already. */
    static Stream<String> lines(CodedFinding found) {
        var statement = FindingText.statement(found);
        var code = found.errorCode();
        if (code.isEmpty()) {
            return FindingText.quotes(found) ? Stream.empty() : statement.lines();
        }
        var head = code.get().published() + ": " + (FindingText.quotes(found) ? ErrorCauses.of(code.get()) : statement);
        return FindingText.namesRemedy(found) ? head.lines() : lines(head, ErrorRemedies.of(code.get(), found.facts()));
    }

    private static Stream<String> lines(String head, Remedy remedy) {
        var lines = remedy.lines();
        return Stream.concat(
                Stream.of(head + " " + lines.getFirst()), lines.stream().skip(1));
    }

    private static String head(KnownError error) {
        return error.code().published() + ": " + ErrorCauses.of(error.code());
    }

    /** Cause, evidence and remedy, a line each, and a line for each command. */
    static String of(KnownError error) {
        return head(error)
                + evidence(error.evidence())
                + (error.isCertain() ? "" : "\n  " + UNCERTAIN)
                + below(remedy(error));
    }

    /** The same of a finding that names what it is about; words of the service are the evidence. */
    static String of(ErrorCode code, CodedFinding found) {
        var statement = FindingText.statement(found);
        return code.published()
                + ": "
                + (FindingText.quotes(found) ? ErrorCauses.of(code) + evidence(statement) : statement)
                + (FindingText.namesRemedy(found) ? "" : below(ErrorRemedies.of(code, found.facts())));
    }

    private static String evidence(String text) {
        return "\n  Evidence: " + ControlCharacters.onOneLine(text);
    }

    private static String below(Remedy remedy) {
        return remedy.lines().stream()
                .map(line -> line.startsWith(" ") ? line : "  " + line)
                .collect(Collectors.joining("\n", "\n", ""));
    }
}
