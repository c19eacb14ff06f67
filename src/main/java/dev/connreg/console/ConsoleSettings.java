package dev.connreg.console;

/**
 * What a console may take for granted about where it writes and how much it is to say.
 *
 * @param inputIsTerminal whether somebody can answer a question on standard input
 * @param outputIsTerminal whether standard output is read by a person
 * @param errorIsTerminal whether standard error is read by a person, so that a line may be rewritten
 * @param colour whether escape sequences for colours are wanted
 * @param verbosity how much is said on standard error
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
