package dev.connreg.arm;

import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import com.azure.core.management.polling.PollResult;
import com.azure.core.management.polling.SyncPollerFactory;
import com.azure.core.util.BinaryData;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A write that ARM has accepted. It goes on whether it is waited for or not. */
public final class ArmOperation {

    private final ArmConnection connection;
    private final String request;
    private final Response<BinaryData> first;
    private final Optional<Supplier<JsonNode>> reread;

    /**
     * Wraps the answer that started it.
     *
     * @param request method and path of what was asked
     * @param first the answer
     * @param reread reads the resource once the operation has ended; absent where the last poll has the result
     */
    ArmOperation(
            ArmConnection connection,
            String request,
            Response<BinaryData> first,
            Optional<Supplier<JsonNode>> reread) {
        this.connection = connection;
        this.request = request;
        this.first = new SimpleResponse<>(first, bodyOf(first));
        this.reread = reread;
    }

    private static BinaryData bodyOf(Response<BinaryData> response) {
        var body = response.getValue();
        return body == null ? BinaryData.fromString("") : body;
    }

    /** What ARM answered when it accepted the write; for a resource, the resource as it was by then. */
    public JsonNode accepted() {
        return Json.read(first.getValue());
    }

    /**
     * Waits for the end.
     *
     * @param waiting is told after each look
     * @return the resource as it is then, or what an action answered; a missing node where there is nothing
     * @throws ArmException if the operation fails or is canceled
     * @throws UnreachableException if the network goes away
     */
    public JsonNode await(Waiting waiting) {
        return Network.call(connection.url(), request, () -> awaitEnd(waiting));
    }

    private JsonNode awaitEnd(Waiting waiting) {
        var pace = new PollPace();
        pace.started(first);
        SyncPoller<PollResult<Object>, JsonNode> sdk = SyncPollerFactory.create(
                connection.serializer(),
                connection.polls(pace),
                Object.class,
                JsonNode.class,
                Duration.ofSeconds(1),
                () -> first);
        var end = paced(sdk, pace, waiting).waitForCompletion().getStatus();
        if (!end.equals(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED)) {
            throw new ArmException(request, pace.lastStatus(), ArmError.of(pace.lastBody(), pace.lastStatus()));
        }
        return pace.looks() == 0 ? accepted() : reread.map(Supplier::get).orElseGet(pace::lastBody);
    }

    /** The SDK's poller, looked at in our rhythm: it knows neither milliseconds nor how to begin with short pauses. */
    private static <T> SyncPoller<T, T> paced(SyncPoller<T, ?> sdk, PollPace pace, Waiting waiting) {
        var waited = new Stopwatch();
        return SyncPoller.createPoller(
                Duration.ofSeconds(1),
                _ -> next(sdk, pace, waited),
                _ -> {
                    waiting.waiting(pace.state(), waited.soFar());
                    return next(sdk, pace, waited);
                },
                (_, latest) -> latest.getValue(),
                context -> context.getLatestResponse().getValue());
    }

    private static <T> PollResponse<T> next(SyncPoller<T, ?> sdk, PollPace pace, Stopwatch waited) {
        var response = sdk.poll();
        return new PollResponse<>(response.getStatus(), response.getValue(), pace.next(waited.soFar()));
    }
}
