package dev.connreg.cli;

import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.ShellWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "env",
        description = {
            "Print the shell commands that switch to a sandbox, or back.",
            "To run them in sh, bash or zsh:",
            "  eval \"$(connreg sandbox env)\"",
            "  eval \"$(connreg sandbox env --unset)\""
        })
final class SandboxEnvCommand implements Callable<Integer> {

    private final Services services;

    @Option(
            names = {"--directory", "-d"},
            paramLabel = "DIR",
            defaultValue = "sandbox",
            description = "The directory that was given to 'sandbox start'; default: ${DEFAULT-VALUE}.")
    private Path directory = Path.of("sandbox");

    @Option(names = "--unset", description = "Restore the variables to their values before instead.")
    private boolean unset;

    @Mixin
    private ConsoleOptions consoleOptions;

    SandboxEnvCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        services.console(consoleOptions).result(unset ? SandboxVariables.unset() : exports());
        return ExitCode.OK;
    }

    private String exports() {
        var folder = directory.toAbsolutePath().normalize();
        if (Files.notExists(folder.resolve("env"))) {
            throw new Failure("There is no sandbox in '%s'. To start one, run: connreg sandbox start --directory %s"
                    .formatted(directory, ShellWord.quoted(directory.toString())));
        }
        return SandboxVariables.exports(folder);
    }
}
