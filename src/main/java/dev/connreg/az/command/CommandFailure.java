package dev.connreg.az.command;

/** An az-compatible command cannot go on; the message is az's where az has one. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** An error with exit code 1. */
    public CommandFailure(String message) {
        this(message, 1);
    }

    /** An error with another exit code. */
    public CommandFailure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The exit code. */
    public int exitCode() {
        return exitCode;
    }
}
