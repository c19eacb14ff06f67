package dev.connreg.arm.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import dev.connreg.arm.answer.UnreachableException;
import java.net.URI;
import reactor.core.publisher.Mono;

/** Says in one exception what kept a request from being answered, so that retries need not guess from its causes. */
public final class NetworkPolicy implements HttpPipelinePolicy {

    private final URI endpoint;

    public NetworkPolicy(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return next.process().onErrorMap(RuntimeException.class, e -> UnreachableException.of(endpoint, e));
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        try {
            return next.processSync();
        } catch (RuntimeException e) {
            throw UnreachableException.of(endpoint, e);
        }
    }
}
