package dev.connreg.az.grammar;

import java.util.function.Supplier;

/** A command in a group, not made yet. */
public record CommandEntry(CommandText text, Supplier<? extends CallableCommand> maker) implements CommandNode {

    @Override
    public String name() {
        return text.name();
    }

    @Override
    public String summary() {
        return text.description().getFirst();
    }

    @Override
    public boolean hidden() {
        return text.hidden();
    }
}
