package dev.connreg.az.grammar;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** A command in a group, not made yet. */
public record CommandEntry(Class<?> type, Supplier<? extends Callable<Integer>> maker) implements CommandNode {

    /** Throws if the class is no picocli command. */
    public CommandEntry {
        if (!type.isAnnotationPresent(Command.class)) {
            throw new IllegalArgumentException(type + " is no picocli command");
        }
    }

    @Override
    public String name() {
        return declared().name();
    }

    @Override
    public String summary() {
        return declared().description()[0];
    }

    @Override
    public boolean hidden() {
        return declared().hidden();
    }

    Optional<Notice> notice() {
        return Optional.ofNullable(type.getAnnotation(Notice.class));
    }

    Command declared() {
        return type.getAnnotation(Command.class);
    }
}
