package dev.connreg.arm.answer;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.connreg.problem.Failure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

public final class ArmAnswers {

    public static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");
    private static final List<String> FAILURES = List.of("failed", "canceled");

    private ArmAnswers() {}

    /** For status 400 or more. ARM's own 404 has its form of error or no body; any other is somebody else's. */
    public static Failure refusal(HttpResponse response, String request, Redaction redaction) {
        var isForeign = response.getStatusCode() == 404
                && !text(response).isBlank()
                && ArmJson.read(text(response)).flatMap(ArmErrorReader::read).isEmpty();
        return isForeign
                ? UnexpectedAnswerException.body(request, "is HTTP 404 without an error of Azure Resource Manager")
                : error(response, request, redaction);
    }

    public static ArmException error(HttpResponse response, String request, Redaction redaction) {
        var json = ArmJson.read(redaction.apply(text(response))).orElseGet(ArmAnswers::missing);
        var status = response.getStatusCode();
        return new ArmException(request, status, ArmError.of(json, status), hints(response.getHeaders()));
    }

    private static String text(HttpResponse response) {
        return new String(AnswerBody.bytes(response), StandardCharsets.UTF_8);
    }

    public static ArmException.Hints hints(HttpHeaders headers) {
        return new ArmException.Hints(Optional.ofNullable(headers.getValue(REQUEST_ID)), RetryAfter.of(headers));
    }

    /** The missing node if there is no body. */
    public static JsonNode json(byte[] body, String request) {
        return ArmJson.read(body).orElseThrow(() -> UnexpectedAnswerException.body(request, "is not JSON"));
    }

    /** Whether it has the form of a resource, of whatever type. */
    public static boolean isResource(JsonNode json) {
        return ResourceForm.fits(json);
    }

    /** Throws an UnexpectedAnswerException if it is not a resource. */
    public static JsonNode resource(JsonNode body, String request) {
        if (!isResource(body)) {
            throw UnexpectedAnswerException.body(request, body.isMissingNode() ? "is empty" : "is not a resource");
        }
        return body;
    }

    /** Empty if it says nothing, as resources do that are created at once. */
    public static Optional<String> provisioningState(JsonNode resource) {
        var state = resource.path("properties").path("provisioningState");
        return state.isTextual() ? Optional.of(state.textValue()) : Optional.empty();
    }

    /** In the words of ARM's contract for operations that ended badly. */
    public static boolean isFailure(String state) {
        return FAILURES.contains(state.toLowerCase(Locale.ROOT));
    }

    public static boolean isSuccess(String state) {
        return state.equalsIgnoreCase("Succeeded");
    }

    /** Whether nothing is under way on a resource. */
    public static boolean isSettled(JsonNode resource) {
        return provisioningState(resource)
                .map(state -> isSuccess(state) || isFailure(state))
                .orElse(true);
    }

    /** Extensions say why in their statuses. */
    public static OperationFailedException failure(String request, String state, JsonNode resource) {
        var properties = resource.path("properties");
        var statuses = properties
                .path("statuses")
                .valueStream()
                .map(status -> ArmError.of(
                        status.path("code").asText(), status.path("message").asText()))
                .toList();
        var error = statuses.isEmpty()
                ? ArmErrorReader.read(properties.path("error"))
                : Optional.of(new ArmError(
                        statuses.getFirst().code(),
                        statuses.getFirst().message(),
                        Optional.empty(),
                        statuses.subList(1, statuses.size()),
                        List.of()));
        return new OperationFailedException(
                request, state, error, new ArmException.Hints(Optional.empty(), Optional.empty()));
    }

    public static JsonNode missing() {
        return MissingNode.getInstance();
    }
}
