package dev.connreg.arm;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.AnswerBody;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.ArmRequests;
import dev.connreg.arm.answer.Redaction;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.http.SyncPolicy;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The SDK's poller takes what it cannot read for the end of the operation; the exception thrown here instead leaves the
 * poller's memory as it was, so that the poll can be repeated.
 */
final class PollPolicy implements SyncPolicy {

    private static final Set<Integer> GOOD = Set.of(200, 201, 202, 204);

    private final URI endpoint;
    private final OperationShape shape;
    private boolean hasEnded;
    private JsonNode body = ArmAnswers.missing();
    private ArmException.Hints hints = new ArmException.Hints(Optional.empty(), Optional.empty());

    public PollPolicy(URI endpoint, OperationShape shape) {
        this.endpoint = endpoint;
        this.shape = shape;
    }

    public JsonNode body() {
        return body;
    }

    public ArmException.Hints hints() {
        return hints;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var request = ArmRequests.words(context.getHttpRequest());
        var response = send(next);
        if (response.getStatusCode() >= 400) {
            throw refused(ArmAnswers.error(response, request, Redaction.NONE));
        }
        if (!GOOD.contains(response.getStatusCode())) {
            throw UnexpectedAnswerException.status(request, response.getStatusCode(), response.getHeaders());
        }
        body = ArmAnswers.json(AnswerBody.bytes(response), request);
        hints = ArmAnswers.hints(response.getHeaders());
        requireState(request);
        return response;
    }

    private HttpResponse send(HttpPipelineNextSyncPolicy next) {
        try {
            return next.processSync().buffer();
        } catch (RuntimeException e) {
            throw UnreachableException.of(endpoint, e);
        }
    }

    private void requireState(String request) {
        if (shape == OperationShape.RESOURCE) {
            ArmAnswers.resource(body, request);
        }
        if (shape == OperationShape.STATUS && !hasEnded) {
            if (!body.path("status").isTextual()) {
                throw UnexpectedAnswerException.body(request, "tells no status of the operation");
            }
            // What is requested after that is the result.
            hasEnded = ArmAnswers.isSuccess(body.path("status").textValue());
        }
    }

    /** A status address that is gone says nothing about the operation; a result address that refuses is its result. */
    private RuntimeException refused(ArmException refusal) {
        var isLost = switch (shape) {
            case STATUS -> !hasEnded && refusal.status() != 401 && refusal.status() != 403;
            case RESULT -> refusal.status() == 404;
            case RESOURCE, ENDED, UNKNOWN -> false;
        };
        return isLost && !refusal.isPassing() ? new OperationLostException(refusal) : refusal;
    }
}
