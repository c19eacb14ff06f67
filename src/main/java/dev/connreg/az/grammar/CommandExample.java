package dev.connreg.az.grammar;

import java.util.Arrays;
import java.util.List;

record CommandExample(String command, String does) {

    static List<CommandExample> of(Class<?> command) {
        return Arrays.stream(command.getAnnotationsByType(Example.class))
                .map(example -> new CommandExample(example.command(), example.does()))
                .toList();
    }
}
