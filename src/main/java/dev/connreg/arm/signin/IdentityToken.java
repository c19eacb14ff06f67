package dev.connreg.arm.signin;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.connreg.azconfig.SignInException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tokens of a credential of the Azure SDK, which is made, and its library loaded, when the first one is needed. */
final class IdentityToken implements TokenSource {

    private final String who;
    private final String remedy;
    private final Supplier<TokenCredential> credentials;
    private Optional<TokenCredential> credential = Optional.empty();

    /**
     * Tokens of somebody.
     *
     * @param who who signs in and how, for messages
     * @param remedy what to do where that does not succeed, for messages
     * @param credentials makes a credential that remembers no token
     */
    IdentityToken(String who, String remedy, Supplier<TokenCredential> credentials) {
        this.who = who;
        this.remedy = remedy;
        this.credentials = credentials;
    }

    // The libraries below throw types of several packages, and those of one are not to be loaded for a catch clause.
    @Override
    public Optional<AccessToken> token(TokenRequestContext request) {
        try {
            var current = credential.orElseGet(credentials);
            credential = Optional.of(current);
            return Optional.ofNullable(token(current, request));
        } catch (RuntimeException e) {
            throw new SignInException("Signing in as %s did not succeed: %s%n%s".formatted(who, reason(e), remedy), e);
        }
    }

    @Override
    public boolean renew() {
        credential = Optional.empty();
        return true;
    }

    @Override
    public String toString() {
        return who;
    }

    // azure-identity 1.19 forgets a service principal's claims where it is asked synchronously (IdentitySyncClient).
    private static @Nullable AccessToken token(TokenCredential credential, TokenRequestContext request) {
        return request.getClaims() == null
                ? credential.getTokenSync(request)
                : credential.getToken(request).block();
    }

    /** The innermost message: what the sign-in endpoint or the connection said. */
    private static String reason(Throwable thrown) {
        var reason = String.valueOf(thrown.getMessage());
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            reason = cause.getMessage() == null ? reason : cause.getMessage();
        }
        return reason.lines().findFirst().orElse("no reason given");
    }
}
