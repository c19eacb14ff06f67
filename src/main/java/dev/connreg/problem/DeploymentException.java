package dev.connreg.problem;

/** A run that went wrong after it began; running it again goes on from there. */
public final class DeploymentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what went wrong, where, and what to do. */
    public DeploymentException(String message) {
        super(message);
    }
}
