package dev.connreg.sandbox.signin;

import java.security.SecureRandom;
import java.util.Base64;

/** The one who can sign in, with a secret made anew for each sandbox. A class, as it holds the secret. */
public final class ServicePrincipal {

    /** The tenant. */
    public static final String TENANT = "11111111-1111-1111-1111-111111111111";

    /** The object of the principal in its tenant. */
    public static final String OBJECT = "22222222-2222-2222-2222-222222222222";

    /** The application that signs in. */
    public static final String CLIENT = "33333333-3333-3333-3333-333333333333";

    private final String secret;

    /** Makes one with a random secret. */
    public ServicePrincipal() {
        var bytes = new byte[30];
        new SecureRandom().nextBytes(bytes);
        secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The secret itself. */
    public String secret() {
        return secret;
    }
}
