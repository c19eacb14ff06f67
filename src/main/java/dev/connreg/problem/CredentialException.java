package dev.connreg.problem;

import java.util.List;

/** A certificate, a key or a connection string cannot be used. Says everything that is wrong, and no secret. */
public final class CredentialException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // An array, as exceptions are serializable and lists need not be.
    private final String[] findings;

    public CredentialException(List<String> findings) {
        super(String.join("\n", findings));
        this.findings = findings.toArray(String[]::new);
    }

    public CredentialException(String finding) {
        this(List.of(finding));
    }

    /** What is wrong, one finding each, in the order found; never empty. */
    public List<String> findings() {
        return List.of(findings);
    }
}
