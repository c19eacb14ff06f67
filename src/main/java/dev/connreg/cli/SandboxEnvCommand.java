package dev.connreg.cli;

import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.ShellWord;
import java.nio.file.Files;
import java.nio.file.Path;

final class SandboxEnvCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "env",
            "Print the shell commands that switch to a sandbox, or back.",
            "To run them in sh, bash or zsh:",
            "  eval \"$(connreg sandbox env)\"",
            "  eval \"$(connreg sandbox env --unset)\"");

    private final Services services;

    private final OwnOption<Path> directory = OwnOption.fileOr(
            "sandbox",
            "DIR",
            "The directory that was given to 'sandbox start'; default: ${DEFAULT-VALUE}.",
            "--directory",
            "-d");

    private final OwnOption<Boolean> unset =
            OwnOption.flag("Restore the variables to their values before instead.", "--unset");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    SandboxEnvCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(directory, unset);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        services.console(consoleOptions).result(unset.isSet() ? SandboxVariables.unset() : exports());
        return ExitCode.OK;
    }

    private String exports() {
        var given = directory.get();
        var folder = given.toAbsolutePath().normalize();
        if (Files.notExists(folder.resolve("env"))) {
            throw new Failure("There is no sandbox in '%s'. To start one, run: connreg sandbox start --directory %s"
                    .formatted(given, ShellWord.quoted(given.toString())));
        }
        return SandboxVariables.exports(folder);
    }
}
