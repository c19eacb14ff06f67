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
    private Optional<String> authorization = Optional.empty();
    private long since;

    FirstToken(SignInCredential credential, String scope) {
        this.credential = credential;
        this.wanted = new TokenRequestContext().addScopes(scope).setCaeEnabled(true);
    }

    /** Whether it may sign that request: it still lasts, and is not sent where others can read it. */
    synchronized boolean isFor(HttpRequest request) {
        return request.getUrl().getProtocol().equals("https")
                && (authorization.isEmpty()
                        || Duration.ofNanos(System.nanoTime() - since).compareTo(LASTS) < 0);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        context.getHttpRequest().setHeader(HttpHeaderName.AUTHORIZATION, authorization());
        return next.processSync();
    }

    private synchronized String authorization() {
        if (authorization.isEmpty()) {
            authorization =
                    Optional.of("Bearer " + credential.getTokenSync(wanted).getToken());
            since = System.nanoTime();
        }
        return authorization.get();
    }
}
