package dev.connreg.az.grammar;

import java.util.List;

/** The command line was refused before its command began. */
public abstract sealed class CommandLineException extends RuntimeException permits UsageException, ArgumentException {

    private static final long serialVersionUID = 1L;

    private final String message;

    CommandLineException(String message) {
        super(message);
        this.message = message;
    }

    /** What is wrong, without "ERROR: ". */
    @Override
    public final String getMessage() {
        return message;
    }

    /** The status the process ends with. */
    public abstract int exitCode();

    /** What to print on standard error, line by line, from "ERROR: " on. */
    public abstract List<String> lines();

    /** The same with one line more for each thing that the user may not see in the words. */
    abstract CommandLineException withAdvice(List<String> more);
}
