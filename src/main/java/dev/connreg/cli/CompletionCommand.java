package dev.connreg.cli;

import dev.connreg.manual.Completion;
import dev.connreg.problem.ExitCode;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        description = {
            "Print a script with which a shell completes connreg's words, az's included.",
            "To load it:",
            "  bash:  . <(connreg completion bash)",
            "  zsh:   source <(connreg completion zsh)",
            "  fish:  connreg completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {

    private final Services services;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    @Nullable
    private Completion shell;

    @Mixin
    private ConsoleOptions consoleOptions;

    CompletionCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        services.console(consoleOptions).result(Objects.requireNonNull(shell).of(Outline.of(services)));
        return ExitCode.OK;
    }
}
