package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command is called, and what is said of it.
 *
 * @param description sentences for the help, the first of which stands for all in lists
 * @param hidden it works, but is not in the help
 * @param deprecatedFor what to use instead, as the warning says that it gives each time it runs
 * @param preview it may still change, of which it warns each time it runs
 * @param examples command lines that the help shows, and its usage errors, nearest first
 */
public record CommandText(
        String name,
        List<String> description,
        boolean hidden,
        Optional<String> deprecatedFor,
        boolean preview,
        List<CommandExample> examples) {

    /** Copies the lists. */
    public CommandText {
        description = List.copyOf(description);
        examples = List.copyOf(examples);
    }

    /** A command in the help. */
    public static CommandText of(String name, String... description) {
        return new CommandText(name, List.of(description), false, Optional.empty(), false, List.of());
    }

    /** The same, not in the help. */
    public CommandText hiddenFromHelp() {
        return new CommandText(name, description, true, deprecatedFor, preview, examples);
    }

    /** The same on its way out. */
    public CommandText deprecatedFor(String use) {
        return new CommandText(name, description, hidden, Optional.of(use), preview, examples);
    }

    /** The same, which may still change. */
    public CommandText inPreview() {
        return new CommandText(name, description, hidden, deprecatedFor, true, examples);
    }

    /** The same with one more example. */
    public CommandText example(String does, String command) {
        var more = new ArrayList<>(examples);
        more.add(new CommandExample(command, does));
        return new CommandText(name, description, hidden, deprecatedFor, preview, more);
    }
}
