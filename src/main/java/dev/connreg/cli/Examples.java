package dev.connreg.cli;

import dev.connreg.manual.CommandOutline.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The examples of our own commands, which only a help and the man pages read: a command that runs has no use for them. */
final class Examples {

    private static final String RESOURCE = "/dev/connreg/cli/examples.txt";
    private static final String SENTENCE = "  ";
    private static final String LINE = "    ";

    private Examples() {}

    /** Those of a command, by the words that call it; the first of each below it if it is a group. */
    static List<Example> of(String words) {
        var examples = new ArrayList<Example>();
        var isOfCommand = false;
        var isBelow = false;
        var isFirst = false;
        var isIncluded = false;
        for (var line : text().lines().toList()) {
            if (line.startsWith(LINE)) {
                if (isIncluded) {
                    examples.add(continued(examples.removeLast(), line.substring(LINE.length())));
                }
            } else if (line.startsWith(SENTENCE)) {
                isIncluded = isOfCommand || isFirst && isBelow;
                isFirst = false;
                if (isIncluded) {
                    examples.add(new Example("", line.strip()));
                }
            } else {
                isOfCommand = line.equals(words);
                isBelow = line.startsWith(words + " ");
                isFirst = true;
            }
        }
        return List.copyOf(examples);
    }

    /** A command may go on in further lines. */
    private static Example continued(Example example, String line) {
        return new Example(example.command().isEmpty() ? line : example.command() + "\n" + line, example.does());
    }

    private static String text() {
        try (var examples = Objects.requireNonNull(Examples.class.getResourceAsStream(RESOURCE))) {
            return new String(examples.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
