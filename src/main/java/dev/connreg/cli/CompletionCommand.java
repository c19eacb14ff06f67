package dev.connreg.cli;

import dev.connreg.manual.Completion;
import dev.connreg.problem.ExitCode;

final class CompletionCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "completion",
            "Print a script with which a shell completes connreg's words, az's included.",
            "To load it:",
            "  bash:  . <(connreg completion bash)",
            "  zsh:   source <(connreg completion zsh)",
            "  fish:  connreg completion fish | source");

    private final Services services;

    private final OwnOption<Completion> shell = OwnOption.word(Completion.class, "SHELL", "bash, zsh or fish.");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CompletionCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(shell);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        services.console(consoleOptions).result(shell.get().of(Outline.of(services)));
        return ExitCode.OK;
    }
}
