package dev.connreg.problem;

/** The exit codes, as az has them. */
public final class ExitCode {

    public static final int OK = 0;
    public static final int ERROR = 1;
    public static final int USAGE = 2;
    public static final int NOT_FOUND = 3;

    /** There are changes to make, or soon will be, where a command was asked to tell by its exit code. */
    public static final int CHANGES = 4;

    private ExitCode() {}
}
