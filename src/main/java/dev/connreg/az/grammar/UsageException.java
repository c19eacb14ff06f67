package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command line that cannot be read: exit code 2. */
public final class UsageException extends CommandLineException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> advice;
    private final transient Reference reference;

    sealed interface Reference {
        record None() implements Reference {}

        record Docs(List<CommandExample> examples) implements Reference {}
    }

    UsageException(String message, List<String> advice, Reference reference) {
        super(message);
        this.advice = List.copyOf(advice);
        this.reference = reference;
    }

    @Override
    public int exitCode() {
        return 2;
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("ERROR: " + getMessage());
        lines.addAll(advice);
        if (reference instanceof Reference.Docs(var examples)) {
            lines.add("");
            lines.addAll(exampleLines(examples));
            lines.add("https://aka.ms/cli_ref");
            lines.add("Read more about the command in reference docs");
        }
        return List.copyOf(lines);
    }

    private static List<String> exampleLines(List<CommandExample> examples) {
        if (examples.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of("Examples from command's help:"),
                        examples.stream().flatMap(example -> Stream.of(example.command(), example.does(), "")))
                .toList();
    }

    @Override
    UsageException withAdvice(List<String> more) {
        return new UsageException(
                getMessage(), Stream.concat(advice.stream(), more.stream()).toList(), reference);
    }
}
