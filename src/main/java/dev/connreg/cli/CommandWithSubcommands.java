package dev.connreg.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

abstract class CommandWithSubcommands implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        throw new ParameterException(
                command,
                "%s needs a command: %s"
                        .formatted(
                                spec.qualifiedName(),
                                String.join(", ", command.getSubcommands().keySet())));
    }
}
