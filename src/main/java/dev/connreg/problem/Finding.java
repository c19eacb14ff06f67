package dev.connreg.problem;

/**
 * Something that keeps a run from succeeding, found before anything was changed.
 *
 * @param kind whether something is missing or unfit
 * @param message what, which, and what next
 */
public record Finding(Kind kind, String message) {

    /** Whose fault it is. */
    public enum Kind {
        /** Something that must be there is not: exit code 3, as az has it. */
        MISSING,
        /** Something is not as it must be: exit code 1. */
        UNFIT
    }

    public static Finding missing(String message, Object... arguments) {
        return new Finding(Kind.MISSING, message.formatted(arguments));
    }

    public static Finding unfit(String message, Object... arguments) {
        return new Finding(Kind.UNFIT, message.formatted(arguments));
    }
}
