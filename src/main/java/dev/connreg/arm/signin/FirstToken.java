package dev.connreg.arm.signin;

import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.http.SyncPolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * Signs what a short run asks with one token. The SDK's policy first finds out when a token ends, for which it loads time
 * zones and calendars; each source gives tokens that last for five minutes at least.
 */
final class FirstToken implements SyncPolicy {

    private static final Duration LASTS = Duration.ofMinutes(4);

    private final SignInCredential credential;
    private final TokenRequestContext wanted;
    private volatile Optional<Signed> signed = Optional.empty();

    /** By the clock that goes on while a machine sleeps. */
    private record Signed(String authorization, long sinceMilliseconds) {

        private boolean lasts() {
            var age = Duration.ofMillis(Math.abs(System.currentTimeMillis() - sinceMilliseconds));
            return age.compareTo(LASTS) < 0;
        }

        @Override
        public String toString() {
            return "(a token)";
        }
    }

    FirstToken(SignInCredential credential, String scope) {
        this.credential = credential;
        this.wanted = new TokenRequestContext().addScopes(scope).setCaeEnabled(true);
    }

    /** Whether it may sign that request: it still lasts, and is not sent where others can read it. */
    boolean isFor(HttpRequest request) {
        return request.getUrl().getProtocol().equals("https")
                && signed.map(Signed::lasts).orElse(true);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        context.getHttpRequest().setHeader(HttpHeaderName.AUTHORIZATION, authorization());
        return next.processSync();
    }

    /** Several that ask at the same time are the credential's business, which lets all of them know a refusal. */
    private String authorization() {
        var known = signed;
        if (known.isPresent()) {
            return known.get().authorization();
        }
        var made = new Signed("Bearer " + credential.getTokenSync(wanted).getToken(), System.currentTimeMillis());
        signed = Optional.of(made);
        return made.authorization();
    }
}
