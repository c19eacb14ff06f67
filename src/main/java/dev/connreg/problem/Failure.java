package dev.connreg.problem;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked for cannot be done. Carries everything that was found, not only the first, and no secret. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;
    private final int exitCode;

    public Failure(String message) {
        this(message, ExitCode.ERROR);
    }

    public Failure(String message, int exitCode) {
        super(message);
        this.findings = List.of(new Finding.Message(message));
        this.exitCode = exitCode;
    }

    /** The text of the cause must hold no secret either. */
    public Failure(String message, Throwable cause) {
        super(message, cause);
        this.findings = List.of(new Finding.Message(message));
        this.exitCode = ExitCode.ERROR;
    }

    /** The message is for the log; people read the finding. */
    protected Failure(Finding finding, String message, Throwable cause) {
        super(message, cause);
        this.findings = List.of(finding);
        this.exitCode = ExitCode.ERROR;
    }

    /** Needs at least one finding; {@link ExitCode#NOT_FOUND} if all are about what is missing. */
    public Failure(List<? extends Finding> findings) {
        this(findings, findings.stream().allMatch(Finding::isAboutMissing) ? ExitCode.NOT_FOUND : ExitCode.ERROR);
    }

    /** Needs at least one finding. */
    public Failure(List<? extends Finding> findings, int exitCode) {
        super(findings.stream().map(Object::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
        this.exitCode = exitCode;
    }

    public static void throwIfAny(List<? extends Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Failure(findings);
        }
    }

    /** In the order in which they are reported; never empty. */
    public List<Finding> findings() {
        return findings;
    }

    public int exitCode() {
        return exitCode;
    }
}
