package dev.connreg.console;

/** Each level includes the ones before it. */
public enum Verbosity {
    /** {@code --only-show-errors}. */
    ERROR,
    /** The default. */
    WARNING,
    /** {@code --verbose}. */
    INFO,
    /** {@code --debug}. */
    DEBUG;

    /** The most verbose flag wins, as in az. */
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
