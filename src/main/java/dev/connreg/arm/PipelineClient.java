package dev.connreg.arm;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import reactor.core.publisher.Mono;

/** Sends what the SDK's typed clients, which are asynchronous inside, ask, through a pipeline of ours, which is not. */
final class PipelineClient implements HttpClient {

    private final HttpPipeline pipeline;

    PipelineClient(HttpPipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        return pipeline.sendSync(request, context);
    }
}
