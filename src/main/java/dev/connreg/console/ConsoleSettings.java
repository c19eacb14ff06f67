package dev.connreg.console;

/**
 * What a console may take for granted about where it writes and how much it is to say.
 *
 * @param errorIsTerminal whether standard error is read by a person, so that a line may be rewritten
 */
public record ConsoleSettings(
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        boolean errorIsTerminal,
        boolean colour,
        Verbosity verbosity) {

    /** No terminal anywhere, no colour, warnings and errors: a run under a script. */
    public static final ConsoleSettings PLAIN = new ConsoleSettings(false, false, false, false, Verbosity.WARNING);
}
