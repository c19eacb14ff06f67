package dev.connreg.arm.answer;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.rest.Response;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Never a proxy's redirect or empty page. The body is the missing node if there is none. */
public record Answer(Response<byte[]> response, JsonNode body) {

    // By the contract of resource providers (resource-manager-rpc) and the published specifications.
    private static final Map<HttpMethod, Set<Integer>> STATUSES = Map.of(
            HttpMethod.GET, Set.of(200),
            HttpMethod.PUT, Set.of(200, 201, 202),
            HttpMethod.PATCH, Set.of(200, 201, 202),
            HttpMethod.POST, Set.of(200, 202, 204),
            HttpMethod.DELETE, Set.of(200, 202, 204));

    /** Throws an UnexpectedAnswerException if Resource Manager does not answer so. */
    public static Answer of(Response<byte[]> response) {
        var request = ArmRequests.words(response.getRequest());
        if (!STATUSES.getOrDefault(response.getRequest().getHttpMethod(), Set.of())
                .contains(response.getStatusCode())) {
            throw UnexpectedAnswerException.status(request, response.getStatusCode(), response.getHeaders());
        }
        var answer = new Answer(response, ArmAnswers.json(response.getValue(), request));
        if (answer.isWrite() && answer.status() != 202) {
            answer.resource();
        }
        return answer;
    }

    /** Throws an UnexpectedAnswerException if the body is not a resource. */
    public JsonNode resource() {
        return ArmAnswers.resource(body, request());
    }

    /** Throws an UnexpectedAnswerException if the body is not that resource, whose id may be spelt otherwise. */
    public JsonNode resource(ResourceId id) {
        var answered = resource().path("id").textValue();
        if (!answered.toLowerCase(Locale.ROOT).endsWith("/" + id.name().toLowerCase(Locale.ROOT))) {
            throw UnexpectedAnswerException.body(request(), "is about another resource, '%s'".formatted(answered));
        }
        return body;
    }

    public int status() {
        return response.getStatusCode();
    }

    public String request() {
        return ArmRequests.words(response.getRequest());
    }

    /** Whether a resource was written, so that the answer is about its new state. */
    public boolean isWrite() {
        var method = response.getRequest().getHttpMethod();
        return method == HttpMethod.PUT || method == HttpMethod.PATCH;
    }

    public boolean isDelete() {
        return response.getRequest().getHttpMethod() == HttpMethod.DELETE;
    }

    public Optional<String> header(HttpHeaderName name) {
        return Optional.ofNullable(response.getHeaders().getValue(name));
    }

    @Override
    public String toString() {
        return "%d to %s".formatted(status(), request());
    }
}
