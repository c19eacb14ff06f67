package dev.connreg.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command is called and what it says of itself, known before it is made.
 *
 * @param description lines, in which {@code %%} is a percent sign
 * @param hidden whether help leaves it out
 */
record CommandTitle(String name, List<String> description, boolean hidden) {

    static CommandTitle of(String name, String... description) {
        return new CommandTitle(name, List.of(description), false);
    }

    static CommandTitle hidden(String name, String... description) {
        return new CommandTitle(name, List.of(description), true);
    }

    CommandSpec addTo(CommandSpec command) {
        command.name(name);
        // In the order that they are declared in: what says most comes first.
        command.usageMessage()
                .description(description.toArray(String[]::new))
                .hidden(hidden)
                .sortOptions(false)
                .sortSynopsis(false);
        return command;
    }
}
