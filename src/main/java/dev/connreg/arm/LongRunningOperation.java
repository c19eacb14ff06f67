package dev.connreg.arm;

import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import com.azure.core.management.polling.PollResult;
import com.azure.core.management.polling.SyncPollerFactory;
import com.azure.core.util.BinaryData;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.SyncPoller;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.Answer;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.ArmErrorReader;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.OperationFailedException;
import dev.connreg.arm.answer.RetryAfter;
import dev.connreg.arm.waiting.Look;
import dev.connreg.arm.waiting.OperationLostException;
import dev.connreg.arm.waiting.OperationShape;
import dev.connreg.arm.waiting.PollGuard;
import dev.connreg.arm.waiting.Waiting;
import dev.connreg.arm.waiting.Watch;
import dev.connreg.graph.ResourceId;
import java.time.Duration;
import java.util.function.Supplier;

/** Follows an accepted write by the addresses that ARM gave for it. */
final class LongRunningOperation implements ArmOperation {

    private static final Duration LONG = Duration.ofHours(1);

    private final AzureArm client;
    private final ResourceId id;
    private final String apiVersion;
    private final Answer first;
    private final OperationShape shape;

    LongRunningOperation(AzureArm client, ResourceId id, String apiVersion, Answer first) {
        this.client = client;
        this.id = id;
        this.apiVersion = apiVersion;
        this.first = first;
        this.shape = OperationShape.of(first);
    }

    @Override
    public JsonNode accepted() {
        return first.body();
    }

    @Override
    public JsonNode await(Duration timeout, Waiting waiting) {
        var terms = client.terms(timeout, waiting);
        return switch (shape) {
            case ENDED -> first.isDelete() ? ArmAnswers.missing() : ended();
            case UNKNOWN -> awaitResource(terms);
            case STATUS, RESULT, RESOURCE -> poll(terms);
        };
    }

    private JsonNode ended() {
        refuseFailure(first.body());
        return first.body();
    }

    private JsonNode poll(Watch.Terms terms) {
        var start = terms.clock().instant();
        try {
            return new Watch(id.toString(), looks(), firstLook(), terms).awaitLater();
        } catch (OperationLostException lost) {
            var left =
                    terms.timeout().minus(Duration.between(start, terms.clock().instant()));
            return awaitAnyway(lost.refusal(), client.terms(left, terms.waiting()));
        }
    }

    private Supplier<Look> looks() {
        var guard = new PollGuard(client.endpoint(), shape);
        SyncPoller<PollResult<JsonNode>, JsonNode> poller = SyncPollerFactory.create(
                client.serializer(),
                client.pipeline().forPolling(guard),
                JsonNode.class,
                JsonNode.class,
                terms().pacing().longest(),
                this::accepted202);
        return () -> look(poller, guard);
    }

    /**
     * The first answer as the SDK's poller understands it: it takes a 200 to anything but a write for the end, even if
     * there is a status to follow, and a write's 200 that names no state as well.
     */
    private Response<BinaryData> accepted202() {
        var response = first.response();
        return shape == OperationShape.STATUS && first.status() == 200
                ? new SimpleResponse<>(response.getRequest(), 202, response.getHeaders(), response.getValue())
                : response;
    }

    private Watch.Terms terms() {
        return client.terms(LONG, Waiting.UNHEARD);
    }

    private Look look(SyncPoller<PollResult<JsonNode>, JsonNode> poller, PollGuard guard) {
        var status = poller.poll().getStatus();
        if (!status.isComplete()) {
            return new Look.Running(state(guard), guard.hints().retryAfter());
        }
        if (!status.equals(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED)) {
            throw failure(guard);
        }
        return new Look.Done(first.isDelete() ? ArmAnswers.missing() : result(poller, guard));
    }

    private JsonNode result(SyncPoller<PollResult<JsonNode>, JsonNode> poller, PollGuard guard) {
        guard.fetchResult();
        var result = poller.getFinalResult();
        if (result != null && !result.isMissingNode()) {
            return result;
        }
        return first.isWrite() ? client.get(id, apiVersion) : ArmAnswers.missing();
    }

    private OperationFailedException failure(PollGuard guard) {
        return shape == OperationShape.RESOURCE
                ? ArmAnswers.failure(first.request(), state(guard), guard.last())
                : new OperationFailedException(
                        first.request(),
                        state(guard),
                        ArmErrorReader.read(guard.last().path("error")),
                        guard.hints());
    }

    private void refuseFailure(JsonNode resource) {
        ArmAnswers.provisioningState(resource).filter(ArmAnswers::isFailure).ifPresent(state -> {
            throw ArmAnswers.failure(first.request(), state, resource);
        });
    }

    private Look.Running firstLook() {
        var state = ArmAnswers.provisioningState(first.body()).orElse("Accepted");
        return new Look.Running(state, RetryAfter.of(first.response().getHeaders()));
    }

    private String state(PollGuard guard) {
        return guard.last()
                .path("status")
                .asText(ArmAnswers.provisioningState(guard.last()).orElse("InProgress"));
    }

    /** The state of the resource tells as well, if the address given for the operation does not. */
    private JsonNode awaitAnyway(ArmException refusal, Watch.Terms terms) {
        if (first.isWrite() || first.isDelete()) {
            return awaitResource(terms);
        }
        throw refusal;
    }

    private JsonNode awaitResource(Watch.Terms terms) {
        if (first.isDelete()) {
            return client.awaitGone(id, apiVersion, terms);
        }
        if (!first.isWrite()) {
            return first.body();
        }
        var resource = client.awaitSettled(id, apiVersion, terms);
        refuseFailure(resource);
        return resource;
    }
}
