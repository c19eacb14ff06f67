package dev.connreg.manual;

import java.util.List;
import java.util.stream.Stream;

/** A command, or a group of them, as users see it. The first sentence of its description stands for it in lists. */
public record CommandOutline(
        String name,
        List<String> description,
        List<String> words,
        List<OptionOutline> options,
        List<CommandOutline> commands,
        List<Example> examples,
        List<String> notes) {

    /** A line as it is typed, or several where it goes on, and what it does. */
    public record Example(String command, String does) {}

    /** The words are those that it takes besides options, such as {@code bicep}; the notes stand at the end. */
    public CommandOutline {
        description = List.copyOf(description);
        words = List.copyOf(words);
        options = List.copyOf(options);
        commands = List.copyOf(commands);
        examples = List.copyOf(examples);
        notes = List.copyOf(notes);
    }

    String summary() {
        return description.isEmpty() ? "" : description.getFirst();
    }

    /** This and all below it, with the words that lead there; those of this are empty. */
    List<Reached> all() {
        return all("");
    }

    private List<Reached> all(String path) {
        return Stream.concat(
                        Stream.of(new Reached(path, this)),
                        commands.stream().flatMap(command -> command.all((path + " " + command.name).strip()).stream()))
                .toList();
    }

    record Reached(String path, CommandOutline command) {}
}
