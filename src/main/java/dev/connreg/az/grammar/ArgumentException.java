package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A value that az refuses with exit code 1: it is looked at by more than the parser's own rules. */
public final class ArgumentException extends CommandLineException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> advice;

    /** Refuses with a message of one or more lines. */
    public ArgumentException(String message) {
        this(message, List.of());
    }

    private ArgumentException(String message, List<String> advice) {
        super(message);
        this.advice = List.copyOf(advice);
    }

    @Override
    public int exitCode() {
        return 1;
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("ERROR: " + getMessage());
        lines.addAll(advice);
        return List.copyOf(lines);
    }

    @Override
    ArgumentException withAdvice(List<String> more) {
        return new ArgumentException(
                getMessage(), Stream.concat(advice.stream(), more.stream()).toList());
    }
}
