package dev.connreg.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** A command that only has others. */
class CommandWithSubcommands extends OwnCommand {

    private final List<OwnCommand> commands;

    CommandWithSubcommands(CommandTitle title, OwnCommand... commands) {
        super(title);
        this.commands = List.of(commands);
    }

    @Override
    CommandLine commandLine() {
        var whole = super.commandLine();
        commands.stream()
                .map(OwnCommand::commandLine)
                .forEach(each -> whole.addSubcommand(each.getCommandName(), each));
        return whole;
    }

    @Override
    public Integer call() {
        throw misuse(command -> "%s needs a command: %s"
                .formatted(command.getCommandSpec().qualifiedName(), String.join(", ", names(command))));
    }

    /** Those that the help has. */
    static List<String> names(CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }
}
