package dev.connreg.arm.signin;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.azconfig.SignInException;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Its credential is made, and the SDK's library loaded, when the first token is needed. */
final class IdentityToken implements TokenSource {

    private final Who who;
    private final Supplier<TokenCredential> credentials;
    private Optional<TokenCredential> credential = Optional.empty();

    IdentityToken(Who who, Supplier<TokenCredential> credentials) {
        this.who = who;
        this.credentials = credentials;
    }

    /** For messages. The authority is what is asked for tokens; empty if that is a service of the machine. */
    record Who(String name, Optional<URI> authority, String remedy) {}

    // The libraries below throw types of several packages, and those of one are not to be loaded for a catch clause.
    @Override
    public Optional<AccessToken> token(TokenRequestContext request) {
        var current = credential.orElseGet(this::made);
        credential = Optional.of(current);
        try {
            return Optional.ofNullable(token(current, request));
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public boolean renew() {
        credential = Optional.empty();
        return true;
    }

    @Override
    public String toString() {
        return who.name();
    }

    /** A plain Failure, so that no later source is tried: what cannot be made here is wrong for all of them. */
    private TokenCredential made() {
        try {
            return credentials.get();
        } catch (Failure unusable) {
            var findings = new ArrayList<Finding>();
            findings.add(
                    new Finding.Message("Signing in as %s did not succeed. %s".formatted(who.name(), who.remedy())));
            findings.addAll(unusable.findings());
            throw new Failure(List.copyOf(findings));
        }
    }

    // azure-identity 1.19 forgets a service principal's claims where it is asked synchronously (IdentitySyncClient).
    private static @Nullable AccessToken token(TokenCredential credential, TokenRequestContext request) {
        return request.getClaims() == null
                ? credential.getTokenSync(request)
                : credential.getToken(request).block();
    }

    /** A network that does not carry this will not carry what is asked next either. */
    private Failure failure(RuntimeException thrown) {
        return first(UnreachableException.class, thrown)
                .<Failure>map(unreachable -> unreachable)
                .or(() -> first(SignInAnswerException.class, thrown).map(this::unexpected))
                .or(() -> first(Failure.class, thrown))
                .or(() -> UnreachableException.reason(thrown).map(reason -> unreachable(reason, thrown)))
                .orElseGet(() -> new SignInException(
                        "Signing in as %s did not succeed: %s%n%s".formatted(who.name(), reason(thrown), who.remedy()),
                        thrown));
    }

    private UnexpectedAnswerException unexpected(SignInAnswerException answer) {
        return new UnexpectedAnswerException(
                "Signing in as %s did not succeed".formatted(who.name()), String.valueOf(answer.getMessage()));
    }

    private UnreachableException unreachable(UnreachableException.Reason reason, Throwable cause) {
        return who.authority()
                .map(authority -> UnreachableException.of(authority.resolve("/"), reason, cause))
                .orElseGet(() -> UnreachableException.of("The managed identity endpoint", reason, cause));
    }

    /** The innermost message: what the sign-in endpoint said. */
    private static String reason(Throwable thrown) {
        return causes(thrown)
                .map(Throwable::getMessage)
                .filter(message -> message != null)
                .reduce("", (outer, inner) -> inner)
                .lines()
                .findFirst()
                .orElse("no reason given");
    }

    private static <T extends Throwable> Optional<T> first(Class<T> type, Throwable thrown) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause);
    }
}
