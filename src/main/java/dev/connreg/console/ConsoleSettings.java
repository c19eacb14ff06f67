package dev.connreg.console;

/** What a console knows about its streams, whether terminals may be given colours, and how much it reports. */
public record ConsoleSettings(
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        boolean errorIsTerminal,
        boolean colour,
        Verbosity verbosity) {

    boolean colourOfOutput() {
        return colour && outputIsTerminal;
    }

    boolean colourOfError() {
        return colour && errorIsTerminal;
    }

    /** A run under a script: no terminal, no colour, warnings and errors. */
    public static final ConsoleSettings PLAIN = new ConsoleSettings(false, false, false, false, Verbosity.WARNING);
}
