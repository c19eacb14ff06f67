package dev.connreg.arm.waiting;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer with the status that the SDK's poller takes for the end of an operation, 200. */
final class EndedAnswer extends HttpResponse {

    private final HttpResponse response;

    EndedAnswer(HttpResponse response) {
        super(response.getRequest());
        this.response = response;
    }

    @Override
    public int getStatusCode() {
        return 200;
    }

    @Override
    @Deprecated // as it is in the SDK
    public @Nullable String getHeaderValue(String name) {
        return response.getHeaderValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
        return response.getHeaders();
    }

    @Override
    public BinaryData getBodyAsBinaryData() {
        return response.getBodyAsBinaryData();
    }

    @Override
    public Flux<ByteBuffer> getBody() {
        return response.getBody();
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
        return response.getBodyAsByteArray();
    }

    @Override
    public Mono<String> getBodyAsString() {
        return response.getBodyAsString();
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
        return response.getBodyAsString(charset);
    }
}
