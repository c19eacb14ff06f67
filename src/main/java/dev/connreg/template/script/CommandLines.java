package dev.connreg.template.script;

import dev.connreg.problem.ShellWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One command of a script; each option with its values, quoted where a shell needs it, has a line of its own. */
final class CommandLines {

    private final List<String> parts = new ArrayList<>();

    private CommandLines(String head) {
        parts.add(head);
    }

    /** The head is printed as it is. */
    static CommandLines of(String head) {
        return new CommandLines(head);
    }

    CommandLines option(String name, String... values) {
        parts.add(name + " " + Arrays.stream(values).map(ShellWord::of).collect(Collectors.joining(" ")));
        return this;
    }

    CommandLines option(String name, Optional<String> value) {
        value.ifPresent(present -> option(name, present));
        return this;
    }

    /** Left out where there are none. */
    CommandLines options(String name, Collection<String> values) {
        return values.isEmpty() ? this : option(name, values.toArray(String[]::new));
    }

    /** Printed as it is. */
    CommandLines with(String words) {
        parts.add(words);
        return this;
    }

    /** All lines, indented by that many blanks; what the command prints is not for people. */
    String silent(int indent) {
        return " ".repeat(indent) + String.join(" \\\n" + " ".repeat(indent + 2), with("--output none").parts) + "\n";
    }
}
