package dev.connreg.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A run that would not succeed; nothing was changed. Carries all that was found, not the first only. */
public final class PreflightException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    /** Made of at least one finding. */
    public PreflightException(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Throws if there is anything. */
    public static void throwIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new PreflightException(findings);
        }
    }

    /** What was found. */
    public List<Finding> findings() {
        return findings;
    }

    /** Whether only things are missing, so that a script may tell by the exit code. */
    public boolean isAboutMissing() {
        return findings.stream().allMatch(finding -> finding.kind() == Finding.Kind.MISSING);
    }
}
