package dev.connreg.az.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A group of commands. Its members are asked for only when a command line reaches it. */
public record CommandGroup(
        String name, String summary, Supplier<List<? extends CommandNode>> members, Optional<String> deprecatedFor)
        implements CommandNode {

    /** A group in the help. */
    public static CommandGroup of(String name, String summary, Supplier<List<? extends CommandNode>> members) {
        return new CommandGroup(name, summary, members, Optional.empty());
    }

    /** The same on its way out, and so no longer in the help. */
    public CommandGroup deprecatedFor(String use) {
        return new CommandGroup(name, summary, members, Optional.of(use));
    }

    @Override
    public boolean hidden() {
        return deprecatedFor.isPresent();
    }

    Optional<CommandNode> find(String word) {
        return members.get().stream()
                .filter(member -> member.name().equals(word))
                .<CommandNode>map(member -> member)
                .findFirst();
    }

    List<String> names() {
        return members.get().stream().map(CommandNode::name).toList();
    }
}
