package dev.connreg.azconfig;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.util.List;

/** Nobody is signed in to Azure, or a sign-in did not succeed; the message says what to do and holds no secret. */
public class SignInException extends Failure {

    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public SignInException(String message) {
        super(message);
    }

    /** With a message for the user and what led to it, whose text must hold no secret either. */
    public SignInException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With what is known by a code. */
    public SignInException(CodedFinding finding) {
        super(List.of(finding));
    }

    /** There is no sign-in at all. */
    public static SignInException notSignedIn() {
        return new SignInException(CodedFinding.error(FindingCode.NOT_SIGNED_IN));
    }
}
