package dev.connreg.arm.signin;

/** The sign-in endpoint answered, but gave neither a token nor a refusal; the message begins within a sentence. */
final class SignInAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInAnswerException(String message) {
        super(message);
    }
}
