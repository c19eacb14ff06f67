package dev.connreg.arm.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.answer.UnreachableException;
import java.net.URI;

/** Says in one exception what kept a request from being answered, so that retries need not guess from its causes. */
public final class NetworkPolicy implements SyncPolicy {

    private final URI endpoint;

    public NetworkPolicy(URI endpoint) {
        this.endpoint = endpoint;
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
