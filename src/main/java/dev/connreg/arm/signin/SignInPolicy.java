package dev.connreg.arm.signin;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

/**
 * The SDK's policy takes another token only for a claims challenge, and keeps a refused one otherwise. Yet one of az's
 * cache may have been revoked, and one may expire while an operation is waited for: on a 401 this tries another one.
 */
public final class SignInPolicy implements HttpPipelinePolicy {

    private static final int UNAUTHORIZED = 401;

    private final SignInCredential credential;
    private final String scope;
    private BearerTokenAuthenticationPolicy bearer;

    public SignInPolicy(SignInCredential credential, String scope) {
        this.credential = credential;
        this.scope = scope;
        this.bearer = new BearerTokenAuthenticationPolicy(credential, scope);
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return Mono.defer(() -> {
            var again = next.clone();
            var first = current();
            return first.process(context, next)
                    .flatMap(response -> response.getStatusCode() == UNAUTHORIZED && renewed(first)
                            ? closed(response).then(current().process(context, again))
                            : Mono.just(response));
        });
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var again = next.clone();
        var first = current();
        var response = first.processSync(context, next);
        if (response.getStatusCode() != UNAUTHORIZED || !renewed(first)) {
            return response;
        }
        response.close();
        return current().processSync(context, again);
    }

    private synchronized BearerTokenAuthenticationPolicy current() {
        return bearer;
    }

    /** Whether there is another token than that one's; of requests refused at the same time one gets it for all. */
    private synchronized boolean renewed(BearerTokenAuthenticationPolicy refused) {
        if (bearer.equals(refused) && credential.renew()) {
            bearer = new BearerTokenAuthenticationPolicy(credential, scope);
        }
        return !bearer.equals(refused);
    }

    private static Mono<Void> closed(HttpResponse response) {
        return Mono.fromRunnable(response::close);
    }
}
