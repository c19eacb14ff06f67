package dev.connreg.cli;

import dev.connreg.az.command.AzCommands;
import dev.connreg.az.command.UnusedInvocations;
import dev.connreg.az.grammar.CommandEntry;
import dev.connreg.az.grammar.CommandGroup;
import dev.connreg.az.grammar.CommandNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** The words of every command there is, as the program itself knows them. */
final class CommandNames {

    private CommandNames() {}

    /** Such as {@code emit bicep} and {@code acr token show}. */
    static List<String> all() {
        var az = new AzCommands(UnusedInvocations.create()).groups().stream().flatMap(group -> names("", group));
        var own = RootCommand.SUBCOMMANDS.stream().flatMap(type -> names(name(type), type));
        return Stream.concat(own, az).toList();
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    private static Stream<String> names(String before, Class<?> command) {
        var below = command.getAnnotation(Command.class).subcommands();
        return below.length == 0
                ? Stream.of(before)
                : Arrays.stream(below).flatMap(one -> names(before + " " + name(one), one));
    }

    private static Stream<String> names(String before, CommandNode node) {
        var name = (before + " " + node.name()).strip();
        return switch (node) {
            case CommandEntry _ -> Stream.of(name);
            case CommandGroup group -> group.members().get().stream().flatMap(member -> names(name, member));
        };
    }
}
