package dev.connreg.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command before it is made: that takes time, so only the one that is called is.
 *
 * @param make makes it, with its options
 */
record CommandListing(CommandTitle title, Function<Services, OwnCommand> make) {

    /** As a whole if its name is among the words, else by name and description. */
    CommandLine commandLine(Services services, List<String> words) {
        return words.contains(title.name())
                ? make.apply(services).commandLine()
                : new CommandLine(title.addTo(CommandSpec.create()), new OwnCommand.Lists());
    }
}
