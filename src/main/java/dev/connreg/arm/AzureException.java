package dev.connreg.arm;

/** Something between us and Azure went wrong, other than a refusal ({@link ArmException}); the message is for the user. */
public abstract class AzureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AzureException(String message) {
        super(message);
    }

    AzureException(String message, Throwable cause) {
        super(message, cause);
    }
}
