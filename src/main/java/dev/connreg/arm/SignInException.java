package dev.connreg.arm;

/** Nobody is signed in, or the sign-in was refused. */
public final class SignInException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what is wrong and how to sign in. */
    public SignInException(String message) {
        super(message);
    }

    /** The sign-in was refused; the identity library's text says why and holds no secret. */
    public SignInException(Throwable cause) {
        super("The sign-in was refused: %s".formatted(cause.getMessage()), cause);
    }
}
