package dev.connreg.arm.signin;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import dev.connreg.arm.http.SyncPolicy;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The SDK's policy takes another token only for a claims challenge, and keeps a refused one otherwise. Yet one of az's
 * cache may have been revoked, and one may expire while an operation is waited for: on a 401 this tries another one. What
 * a short run asks goes with the {@link FirstToken}.
 */
public final class SignInPolicy implements SyncPolicy {

    private static final int UNAUTHORIZED = 401;

    private final SignInCredential credential;
    private final String scope;
    private HttpPipelinePolicy bearer;

    public SignInPolicy(SignInCredential credential, String scope) {
        this.credential = credential;
        this.scope = scope;
        this.bearer = new FirstToken(credential, scope);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var challenged = next.clone();
        var again = next.clone();
        var used = current(context);
        var response = used.processSync(context, next);
        if (used instanceof FirstToken && isRefused(response)) {
            var claiming = new BearerTokenAuthenticationPolicy(credential, scope);
            if (isMet(claiming, context, response)) {
                response.close();
                used = replaced(used, () -> Optional.of(claiming));
                response = challenged.processSync();
            }
        }
        if (!isRefused(response) || !renewed(used)) {
            return response;
        }
        response.close();
        return current(context).processSync(context, again);
    }

    private static boolean isRefused(HttpResponse response) {
        return response.getStatusCode() == UNAUTHORIZED;
    }

    /** Whether it was a challenge for claims, and the request has got a token with them, which the policy keeps. */
    private static boolean isMet(
            BearerTokenAuthenticationPolicy policy, HttpPipelineCallContext context, HttpResponse response) {
        return response.getHeaderValue(HttpHeaderName.WWW_AUTHENTICATE) != null
                && policy.authorizeRequestOnChallengeSync(context, response);
    }

    private synchronized HttpPipelinePolicy current(HttpPipelineCallContext context) {
        return bearer instanceof FirstToken first && !first.isFor(context.getHttpRequest())
                ? replaced(first, this::another)
                : bearer;
    }

    /** Whether there is another token than that one's; of requests refused at the same time one gets it for all. */
    private boolean renewed(HttpPipelinePolicy refused) {
        return !replaced(refused, () -> credential.renew() ? another() : Optional.empty())
                .equals(refused);
    }

    private Optional<HttpPipelinePolicy> another() {
        return Optional.of(new BearerTokenAuthenticationPolicy(credential, scope));
    }

    /** What is used from now on: the other in place of that one, unless somebody else has replaced it already. */
    private synchronized HttpPipelinePolicy replaced(
            HttpPipelinePolicy old, Supplier<Optional<HttpPipelinePolicy>> other) {
        if (bearer.equals(old)) {
            bearer = other.get().orElse(bearer);
        }
        return bearer;
    }
}
