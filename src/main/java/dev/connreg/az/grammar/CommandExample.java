package dev.connreg.az.grammar;

import java.util.Arrays;
import java.util.List;

/** A command line and what it does. */
record CommandExample(String command, String does) {

    /** The examples that a command class declares. */
    static List<CommandExample> of(Class<?> command) {
        return Arrays.stream(command.getAnnotationsByType(Example.class))
                .map(example -> new CommandExample(example.command(), example.does()))
                .toList();
    }
}
