package dev.connreg.cli;

import dev.connreg.az.command.AzCommands;
import dev.connreg.az.command.UnusedInvocations;
import dev.connreg.az.grammar.CommandEntry;
import dev.connreg.az.grammar.CommandGroup;
import dev.connreg.az.grammar.CommandNode;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The words of every command there is, as the program itself knows them. */
final class CommandNames {

    private CommandNames() {}

    /** Such as {@code emit bicep} and {@code acr token show}. */
    static List<String> all() {
        var az = new AzCommands(UnusedInvocations.create()).groups().stream().flatMap(group -> names("", group));
        var own = RootCommand.of(new Services(UnusedInvocations.environment()), RootCommand.names());
        return Stream.concat(below("", own), az).toList();
    }

    private static Stream<String> below(String before, CommandLine command) {
        return command.getSubcommands().entrySet().stream().flatMap(one -> {
            var name = (before + " " + one.getKey()).strip();
            return one.getValue().getSubcommands().isEmpty() ? Stream.of(name) : below(name, one.getValue());
        });
    }

    private static Stream<String> names(String before, CommandNode node) {
        var name = (before + " " + node.name()).strip();
        return switch (node) {
            case CommandEntry _ -> Stream.of(name);
            case CommandGroup group -> group.members().get().stream().flatMap(member -> names(name, member));
        };
    }
}
