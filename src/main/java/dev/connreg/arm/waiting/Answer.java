package dev.connreg.arm.waiting;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.http.ArmRequests;
import java.util.Optional;
import java.util.Set;

/**
 * A good answer.
 *
 * @param response as the SDK gave it
 * @param body its body; the missing node if it has none
 */
public record Answer(Response<BinaryData> response, JsonNode body) {

    private static final Set<HttpMethod> WRITES = Set.of(HttpMethod.PUT, HttpMethod.PATCH);

    int status() {
        return response.getStatusCode();
    }

    HttpRequest sdkRequest() {
        return response.getRequest();
    }

    public String request() {
        return ArmRequests.words(response.getRequest());
    }

    /** Whether a resource was written, so that the answer is about its new state. */
    public boolean isWrite() {
        return WRITES.contains(response.getRequest().getHttpMethod());
    }

    public boolean isDelete() {
        return response.getRequest().getHttpMethod() == HttpMethod.DELETE;
    }

    Optional<String> header(HttpHeaderName name) {
        return Optional.ofNullable(response.getHeaders().getValue(name));
    }

    /**
     * In the form in which the SDK's poller understands it: it takes a 200 to anything but a write for the end, even if
     * there is a status to follow, and a write's 200 that names no state as well.
     */
    public Response<BinaryData> forPoller(OperationShape shape) {
        return shape == OperationShape.STATUS && status() == 200
                ? new SimpleResponse<>(response.getRequest(), 202, response.getHeaders(), response.getValue())
                : response;
    }

    @Override
    public String toString() {
        return "%d to %s".formatted(status(), request());
    }
}
