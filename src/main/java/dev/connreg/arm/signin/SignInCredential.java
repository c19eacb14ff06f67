package dev.connreg.arm.signin;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.connreg.azconfig.SignInException;
import dev.connreg.problem.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tokens of the first of several sources that has one. A source whose token was refused is not asked again. */
public final class SignInCredential implements TokenCredential {

    private final List<TokenSource> sources;
    private int latest;
    private final AtomicLong failures = new AtomicLong();
    private Optional<Failure> failure = Optional.empty();

    public SignInCredential(List<TokenSource> sources) {
        this.sources = new ArrayList<>(sources);
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> getTokenSync(request)).subscribeOn(Schedulers.boundedElastic());
    }

    /**
     * Whoever waits while another one is refused a token is refused it as well, as several requests at the same time
     * would otherwise try one after another. Throws the first failure, with those of later sources suppressed.
     */
    @Override
    public AccessToken getTokenSync(TokenRequestContext request) {
        var before = failures.get();
        synchronized (this) {
            if (failures.get() > before && failure.isPresent()) {
                throw failure.get();
            }
            try {
                return token(request);
            } catch (Failure e) {
                failure = Optional.of(e);
                failures.incrementAndGet();
                throw e;
            }
        }
    }

    private AccessToken token(TokenRequestContext request) {
        var refusals = new ArrayList<SignInException>();
        for (latest = 0; latest < sources.size(); latest++) {
            try {
                var token = sources.get(latest).token(request);
                if (token.isPresent()) {
                    return token.get();
                }
            } catch (SignInException e) {
                refusals.add(e);
            }
        }
        throw firstOf(refusals);
    }

    /** Called when the latest token was refused: whether the next one will be another. */
    synchronized boolean renew() {
        if (latest < sources.size() && sources.get(latest).renew()) {
            return true;
        }
        if (latest + 1 >= sources.size()) {
            return false;
        }
        sources.subList(0, latest + 1).clear();
        return true;
    }

    private static SignInException firstOf(List<SignInException> failures) {
        if (failures.isEmpty()) {
            return SignInException.notSignedIn();
        }
        failures.stream().skip(1).forEach(failures.getFirst()::addSuppressed);
        return failures.getFirst();
    }
}
