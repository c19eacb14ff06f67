package dev.connreg.arm.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

/** A policy for our pipelines, through which requests are sent one after another and never asynchronously. */
public interface SyncPolicy extends HttpPipelinePolicy {

    @Override
    default Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return Mono.error(new UnsupportedOperationException("this pipeline sends synchronously"));
    }
}
