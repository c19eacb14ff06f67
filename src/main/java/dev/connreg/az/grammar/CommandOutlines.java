package dev.connreg.az.grammar;

import dev.connreg.manual.CommandOutline;
import dev.connreg.manual.OptionOutline;
import java.util.List;

/** What is written elsewhere about az's commands. */
public final class CommandOutlines {

    private CommandOutlines() {}

    /** Without what works but is not in the help. */
    public static CommandOutline of(CommandGroup group) {
        var members = group.members().get().stream()
                .filter(member -> !member.hidden())
                .map(CommandOutlines::of)
                .toList();
        return new CommandOutline(
                group.name(), List.of(group.summary()), List.of(), List.of(), members, List.of(), List.of());
    }

    private static CommandOutline of(CommandNode node) {
        return switch (node) {
            case CommandGroup group -> of(group);
            case CommandEntry entry ->
                new CommandOutline(
                        entry.name(),
                        entry.text().description(),
                        List.of(),
                        options(entry.maker().get()),
                        List.of(),
                        entry.text().examples().stream()
                                .map(example -> new CommandOutline.Example(example.command(), example.does()))
                                .toList(),
                        List.of());
        };
    }

    private static List<OptionOutline> options(Declared command) {
        return OptionTable.of(command).options().stream()
                .filter(option -> !option.isHidden())
                .map(CommandOutlines::of)
                .toList();
    }

    private static OptionOutline of(CommandOption option) {
        var names = option.names().stream()
                .filter(name -> option.oldName(name).isEmpty())
                .toList();
        var value = option.count() == ValueCount.NONE ? "" : option.label();
        return new OptionOutline(
                names, String.join(" ", option.description()), value, option.choices(), option.isRequired());
    }
}
