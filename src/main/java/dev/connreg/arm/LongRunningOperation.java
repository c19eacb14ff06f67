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
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.waiting.PollState;
import dev.connreg.arm.waiting.TimeLimit;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.graph.ResourceId;
import java.time.Duration;
import java.util.function.Supplier;

/** Follows an accepted write by the addresses that ARM gave: the SDK's poller reads its state, a loop of ours waits. */
final class LongRunningOperation implements ArmOperation {

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
    public JsonNode await(Duration timeout, WaitListener waiting) {
        var limit = client.limit(timeout);
        try {
            return switch (shape) {
                case ENDED -> first.isDelete() ? ArmAnswers.missing() : ended(first.body());
                case UNKNOWN -> awaitResource(limit, waiting);
                case STATUS, RESULT, RESOURCE -> poll(limit, waiting);
            };
        } catch (OperationFailedException failed) {
            client.forget(id);
            throw failed;
        }
    }

    private JsonNode ended(JsonNode resource) {
        ArmAnswers.provisioningState(resource).filter(ArmAnswers::isFailure).ifPresent(state -> {
            throw ArmAnswers.failure(first.request(), state, resource);
        });
        return resource;
    }

    private JsonNode poll(TimeLimit limit, WaitListener waiting) {
        try {
            return client.loop(id, limit, waiting).await(known(), polls());
        } catch (OperationLostException lost) {
            if (first.isWrite() || first.isDelete()) {
                // The state of the resource tells as well.
                return awaitResource(limit, waiting);
            }
            throw lost.refusal();
        } catch (ArmException refusal) {
            if (isGone(refusal)) {
                return ArmAnswers.missing();
            }
            throw refusal;
        }
    }

    /** A refused address may say that the deletion failed, or no more than that the address is wrong. */
    private boolean isGone(ArmException refusal) {
        return first.isDelete()
                && !(refusal instanceof OperationFailedException)
                && client.find(id, apiVersion).isEmpty();
    }

    private PollState.InProgress known() {
        var state = ArmAnswers.provisioningState(first.body()).orElse("Accepted");
        return new PollState.InProgress(state, RetryAfter.of(first.response().getHeaders()));
    }

    private Supplier<PollState> polls() {
        var policy = new PollPolicy(client.endpoint(), shape);
        SyncPoller<PollResult<JsonNode>, JsonNode> poller = SyncPollerFactory.create(
                client.serializer(),
                client.pipeline().forPolls(policy),
                JsonNode.class,
                JsonNode.class,
                // Required by the SDK, which never waits here, as we do.
                Duration.ofSeconds(30),
                this::activation);
        return () -> poll(poller, policy);
    }

    /** The SDK's poller takes a 200 for the end, despite a status to follow, unless a write's names a state. */
    private Response<BinaryData> activation() {
        var response = first.response();
        var status = shape == OperationShape.STATUS && first.status() == 200 ? 202 : first.status();
        return new SimpleResponse<>(
                response.getRequest(), status, response.getHeaders(), BinaryData.fromBytes(response.getValue()));
    }

    private PollState poll(SyncPoller<PollResult<JsonNode>, JsonNode> poller, PollPolicy policy) {
        var status = poller.poll().getStatus();
        if (!status.isComplete()) {
            return new PollState.InProgress(state(policy), policy.hints().retryAfter());
        }
        // Any good answer but 202 is the result that a Location leads to; of those the SDK knows 200 only.
        if (shape != OperationShape.RESULT && !status.equals(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED)) {
            throw failure(policy);
        }
        return new PollState.Done(first.isDelete() ? ArmAnswers.missing() : result(poller, policy));
    }

    private JsonNode result(SyncPoller<PollResult<JsonNode>, JsonNode> poller, PollPolicy policy) {
        if (shape == OperationShape.STATUS && !first.isWrite()) {
            var result = poller.getFinalResult();
            return result == null ? ArmAnswers.missing() : result;
        }
        var answered = shape == OperationShape.STATUS ? ArmAnswers.missing() : policy.body();
        return first.isWrite() && answered.isMissingNode() ? client.get(id, apiVersion) : answered;
    }

    private OperationFailedException failure(PollPolicy policy) {
        return shape == OperationShape.RESOURCE
                ? ArmAnswers.failure(first.request(), state(policy), policy.body())
                : new OperationFailedException(
                        first.request(),
                        state(policy),
                        ArmErrorReader.read(policy.body().path("error")),
                        policy.hints());
    }

    private String state(PollPolicy policy) {
        return policy.body()
                .path("status")
                .asText(ArmAnswers.provisioningState(policy.body()).orElse("InProgress"));
    }

    private JsonNode awaitResource(TimeLimit limit, WaitListener waiting) {
        if (first.isDelete()) {
            client.awaitGone(id, apiVersion, limit, waiting);
            return ArmAnswers.missing();
        }
        if (!first.isWrite()) {
            throw new UnexpectedAnswerException(
                    first.request(), "accepted without an address at which the end can be seen");
        }
        return ended(written(limit, waiting));
    }

    private JsonNode written(TimeLimit limit, WaitListener waiting) {
        try {
            return client.awaitWritten(id, apiVersion, limit, waiting);
        } catch (ArmException e) {
            throw e.status() == 404
                    ? new UnexpectedAnswerException(
                            first.request(),
                            "accepted, but %s is not there %d s later: run the command again"
                                    .formatted(id.name(), limit.sinceStart().toSeconds()))
                    : e;
        }
    }
}
