package dev.connreg.arm.signin;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

/**
 * Ends a sign-in whose answer asks for a long wait, as {@link SignInRetries} does, of which the library's own retries
 * for managed identities know nothing.
 */
final class ShortRetryPolicy implements HttpPipelinePolicy {

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return next.process().map(ShortRetryPolicy::requireSoon);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        return requireSoon(next.processSync());
    }

    private static HttpResponse requireSoon(HttpResponse response) {
        if (!SignInRetries.isSoon(response)) {
            throw SignInAnswerPolicy.busy(response.buffer());
        }
        return response;
    }
}
