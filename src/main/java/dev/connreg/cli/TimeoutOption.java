package dev.connreg.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How long a command may wait for what Azure and the cluster do. */
final class TimeoutOption {

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = {
                "How long to wait for Azure and the cluster; default: ${DEFAULT-VALUE}.",
                "Nothing is cancelled after that: the same command continues from there."
            })
    private int minutes;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    Duration time() {
        if (minutes < 0) {
            throw new ParameterException(
                    command.commandLine(),
                    "--timeout is %d: give minutes to wait, or 0 to look once".formatted(minutes));
        }
        return Duration.ofMinutes(minutes);
    }
}
