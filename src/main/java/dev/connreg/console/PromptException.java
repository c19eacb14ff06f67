package dev.connreg.console;

import dev.connreg.problem.Failure;

/** A question could not be asked or was not answered; the message says what to do instead. */
public final class PromptException extends Failure {

    private static final long serialVersionUID = 1L;

    private PromptException(String message) {
        super(message);
    }

    /** In az's words. */
    static PromptException noTerminal() {
        return new PromptException("Unable to prompt for confirmation as no tty available. Use --yes.");
    }

    /** The text is that of Python's exception, which az prints. */
    static PromptException endOfInput() {
        return new PromptException("EOF when reading a line");
    }
}
