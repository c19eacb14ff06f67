package dev.connreg;

import dev.connreg.console.FindingText;
import dev.connreg.problem.Failure;
import java.util.stream.Collectors;

/** What a user reads of a failure. */
public final class FailureText {

    private FailureText() {}

    public static String of(Failure failure) {
        return failure.findings().stream().map(FindingText::of).collect(Collectors.joining("\n"));
    }
}
