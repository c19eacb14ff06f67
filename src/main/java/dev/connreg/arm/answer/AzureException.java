package dev.connreg.arm.answer;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;

/** Something between us and Azure went wrong, but for a refusal ({@link ArmException}); the message is for the user. */
public abstract class AzureException extends Failure {

    private static final long serialVersionUID = 1L;

    public AzureException(String message) {
        super(message);
    }

    public AzureException(String message, Throwable cause) {
        super(message, cause);
    }

    AzureException(CodedFinding finding, String message, Throwable cause) {
        super(finding, message, cause);
    }
}
