package dev.connreg.cli;

import dev.connreg.arm.ArmException;
import dev.connreg.arm.AzureException;
import dev.connreg.arm.SignInException;
import dev.connreg.cli.operation.CommandFailure;
import dev.connreg.credential.CredentialException;
import dev.connreg.deployment.DeploymentException;
import dev.connreg.deployment.PreflightException;
import dev.connreg.output.ArmErrorText;
import dev.connreg.output.Console;
import dev.connreg.output.PromptException;
import dev.connreg.output.QueryException;
import dev.connreg.output.TableUnavailableException;
import dev.connreg.spec.InvalidSpecException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Turns what went wrong into a message and an exit code, in one place. */
final class ErrorReporter {

    private final Console console;

    ErrorReporter(Console console) {
        this.console = console;
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
                console.error(ArmErrorText.of(e));
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
