package dev.connreg.arm.waiting;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.Redaction;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.answer.ArmRequests;
import dev.connreg.arm.http.SyncPolicy;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Stands between the SDK's poller and the service. The poller takes any answer but 200, 201 and 202 for the end of the
 * operation; here such an answer becomes an exception, so that the poller's memory stays as it was and the look can be
 * repeated.
 */
public final class PollGuard implements SyncPolicy {

    private static final Set<Integer> GOOD = Set.of(200, 201, 202, 204);

    private final URI endpoint;
    private final OperationShape shape;
    private boolean fetchesResult;
    private JsonNode last = ArmAnswers.missing();
    private ArmException.Hints hints = new ArmException.Hints(Optional.empty(), Optional.empty());

    public PollGuard(URI endpoint, OperationShape shape) {
        this.endpoint = endpoint;
        this.shape = shape;
    }

    /** From now on the answers are the result and no statuses. */
    public void fetchResult() {
        fetchesResult = true;
    }

    /** The body of the last good answer. */
    public JsonNode last() {
        return last;
    }

    /** What else it said. */
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
        last = ArmAnswers.json(response.getBodyAsBinaryData().toBytes(), request);
        if (!fetchesResult
                && shape == OperationShape.STATUS
                && !last.path("status").isTextual()) {
            throw UnexpectedAnswerException.body(request, "tells no status of the operation");
        }
        if (shape == OperationShape.RESOURCE) {
            ArmAnswers.resource(last, request);
        }
        hints = ArmAnswers.hints(response.getHeaders());
        return endsWithoutContent(response) ? new EndedAnswer(response) : response;
    }

    private HttpResponse send(HttpPipelineNextSyncPolicy next) {
        try {
            return next.processSync().buffer();
        } catch (RuntimeException e) {
            throw UnreachableException.of(endpoint, e);
        }
    }

    /** A status address that is gone says nothing about the operation; a result address that refuses is its result. */
    private RuntimeException refused(ArmException refusal) {
        var isLost = !fetchesResult
                && switch (shape) {
                    case STATUS -> refusal.status() != 401 && refusal.status() != 403;
                    case RESULT -> refusal.status() == 404;
                    case RESOURCE, ENDED, UNKNOWN -> false;
                };
        return isLost && !refusal.isPassing() ? new OperationLostException(refusal) : refusal;
    }

    /** By ARM's contract a DELETE may end with 204, which the SDK's poller takes for a failure. */
    private boolean endsWithoutContent(HttpResponse response) {
        return shape == OperationShape.RESULT && (response.getStatusCode() == 204 || response.getStatusCode() == 201);
    }
}
