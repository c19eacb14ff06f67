package dev.connreg.problem;

/** What the program ends with, as az has it. */
public final class ExitCode {

    /** All is as asked. */
    public static final int OK = 0;
    /** An error that was handled. */
    public static final int ERROR = 1;
    /** The command line is not right. */
    public static final int USAGE = 2;
    /** Something was not found. */
    public static final int NOT_FOUND = 3;

    private ExitCode() {}
}
