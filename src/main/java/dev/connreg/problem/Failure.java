package dev.connreg.problem;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked for cannot be done. Carries everything that was found, not only the first, and no secret. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;
    private final int exitCode;

    /** With a message that says what, which, and what next. */
    public Failure(String message) {
        this(message, ExitCode.ERROR);
    }

    /** With a message and an exit code other than {@link ExitCode#ERROR}. */
    public Failure(String message, int exitCode) {
        super(message);
        this.findings = List.of(new Finding.Message(message));
        this.exitCode = exitCode;
    }

    /** With a message and what led to it, whose text must hold no secret either. */
    public Failure(String message, Throwable cause) {
        super(message, cause);
        this.findings = List.of(new Finding.Message(message));
        this.exitCode = ExitCode.ERROR;
    }

    /** With a finding, what it is in the log, and what led to it. */
    protected Failure(Finding finding, String message, Throwable cause) {
        super(message, cause);
        this.findings = List.of(finding);
        this.exitCode = ExitCode.ERROR;
    }

    /** With at least one finding; the exit code is {@link ExitCode#NOT_FOUND} where all are about what is missing. */
    public Failure(List<? extends Finding> findings) {
        super(findings.stream().map(Object::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
        this.exitCode = findings.stream().allMatch(Finding::isAboutMissing) ? ExitCode.NOT_FOUND : ExitCode.ERROR;
    }

    /** Throws if there is any finding. */
    public static void throwIfAny(List<? extends Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Failure(findings);
        }
    }

    /** What was found, in the order in which it is told; never empty. */
    public List<Finding> findings() {
        return findings;
    }

    /** What the program ends with. */
    public int exitCode() {
        return exitCode;
    }
}
