package dev.connreg.cli;

import dev.connreg.arm.answer.ArmException;
import dev.connreg.console.ArmErrorText;
import dev.connreg.console.Console;
import dev.connreg.console.DiagnosisText;
import dev.connreg.console.FindingText;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns what went wrong into a message and an exit code, in one place. */
final class ErrorReporter {

    private final Console console;
    private final Function<ArmException, String> armText;
    private final Function<Finding, String> findingText;

    private ErrorReporter(
            Console console, Function<ArmException, String> armText, Function<Finding, String> findingText) {
        this.console = console;
        this.armText = armText;
        this.findingText = findingText;
    }

    /** In az's words, for the commands that are az's too. */
    static ErrorReporter asAz(Console console) {
        return new ErrorReporter(console, ArmErrorText::of, FindingText::of);
    }

    /** In our own words; the commands that help name what is known of the site by then. */
    static ErrorReporter own(Console console, Supplier<Map<Fact, String>> names) {
        return new ErrorReporter(
                console,
                failure -> plain(failure, names.get()),
                finding -> FindingText.withCode(finding.completedBy(names.get())));
    }

    private static String plain(ArmException failure, Map<Fact, String> names) {
        var text = ArmErrorText.plain(failure);
        return text + DiagnosisText.ofFailed(text, names);
    }

    /** Says what went wrong; anything that is not ours is a bug and keeps its trace. */
    int report(Throwable failure) {
        return switch (failure) {
            case ArmException e -> {
                console.error(armText.apply(e));
                yield e.exitCode();
            }
            case Failure e -> {
                e.findings().stream().map(findingText).forEach(console::error);
                yield e.exitCode();
            }
            default -> bug(failure);
        };
    }

    private int bug(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        console.error("This is a bug in connreg. Please report it with the stack trace below.\n" + trace);
        return ExitCode.ERROR;
    }
}
