package dev.connreg.cli;

import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.AzureException;
import dev.connreg.az.command.CommandFailure;
import dev.connreg.az.query.QueryException;
import dev.connreg.az.result.TableUnavailableException;
import dev.connreg.azconfig.SignInException;
import dev.connreg.console.ArmErrorText;
import dev.connreg.console.Console;
import dev.connreg.console.PromptException;
import dev.connreg.problem.CredentialException;
import dev.connreg.problem.DeploymentException;
import dev.connreg.problem.InvalidSpecException;
import dev.connreg.problem.PreflightException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;

/** Turns what went wrong into a message and an exit code, in one place. */
final class ErrorReporter {

    private final Console console;
    private final Function<ArmException, String> armText;

    private ErrorReporter(Console console, Function<ArmException, String> armText) {
        this.console = console;
        this.armText = armText;
    }

    /** In az's words, for the commands that are az's too. */
    static ErrorReporter asAz(Console console) {
        return new ErrorReporter(console, ArmErrorText::of);
    }

    /** In our own words. */
    static ErrorReporter own(Console console) {
        return new ErrorReporter(console, ErrorReporter::plain);
    }

    private static String plain(ArmException failure) {
        return ArmErrorText.plain(failure)
                + (failure.error().hasCode("SubscriptionNotFound")
                        ? "\nCheck the id, and that who is signed in may see it: az account list --output table"
                        : "");
    }

    /** Says what went wrong; anything that is not ours is a bug and keeps its trace. */
    int report(Throwable failure) {
        return switch (failure) {
            case PreflightException e -> {
                e.findings().forEach(finding -> console.error(finding.message()));
                yield e.isAboutMissing() ? ExitCode.NOT_FOUND : ExitCode.ERROR;
            }
            case InvalidSpecException e -> {
                e.problems().forEach(problem -> console.error(problem.toString()));
                yield ExitCode.ERROR;
            }
            case CredentialException e -> {
                e.findings().forEach(console::error);
                yield ExitCode.ERROR;
            }
            case ArmException e -> {
                console.error(armText.apply(e));
                yield e.status() == 404 ? ExitCode.NOT_FOUND : ExitCode.ERROR;
            }
            case CommandFailure e -> {
                console.error(String.valueOf(e.getMessage()));
                yield e.exitCode();
            }
            case UserException e -> error(e);
            case QueryException e -> error(e);
            case TableUnavailableException e -> error(e);
            case DeploymentException e -> error(e);
            case SignInException e -> error(e);
            case AzureException e -> error(e);
            case PromptException e -> error(e);
            default -> bug(failure);
        };
    }

    private int error(RuntimeException failure) {
        console.error(String.valueOf(failure.getMessage()));
        return ExitCode.ERROR;
    }

    private int bug(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        console.error("This is a fault of connreg, not yours. Please report it with the trace below.\n" + trace);
        return ExitCode.ERROR;
    }
}
