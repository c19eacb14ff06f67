package dev.connreg.console;

/** How much is said on standard error, each level including the ones before it. */
public enum Verbosity {
    /** Errors alone: {@code --only-show-errors}. */
    ERROR,
    /** Errors and warnings, where nothing else was asked for. */
    WARNING,
    /** Also what is being done: {@code --verbose}. */
    INFO,
    /** Everything: {@code --debug}. */
    DEBUG;

    /** The level that three flags ask for together; the most talkative one wins, as in az. */
    public static Verbosity of(boolean onlyShowErrors, boolean verbose, boolean debug) {
        if (debug) {
            return DEBUG;
        }
        if (verbose) {
            return INFO;
        }
        return onlyShowErrors ? ERROR : WARNING;
    }

    boolean includes(Verbosity level) {
        return level.compareTo(this) <= 0;
    }
}
