package dev.connreg.azconfig;

import dev.connreg.problem.Failure;

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

    /** There is no sign-in at all: az's own words, then the other ways. */
    public static SignInException notSignedIn() {
        return new SignInException("Please run 'az login' to setup account.\n"
                + "Or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH"
                + " (service principal) or AZURE_FEDERATED_TOKEN_FILE (workload identity), or run where a managed"
                + " identity is offered (IDENTITY_ENDPOINT, MSI_ENDPOINT).");
    }
}
