package dev.connreg.arm;

import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks at a resource again and again, by the SDK's poller, until it is in some state. */
final class States {

    private static final Set<String> SETTLED = Set.of("succeeded", "failed", "canceled", "");

    private final Waiting waiting;
    private final Duration timeout;

    States(Waiting waiting, Duration timeout) {
        this.waiting = waiting;
        this.timeout = timeout;
    }

    static boolean isSettled(JsonNode resource) {
        return SETTLED.contains(
                resource.at("/properties/provisioningState").asText("").toLowerCase(Locale.ROOT));
    }

    /** Looks until it is done, or the time is up; gives what was seen last. */
    Optional<JsonNode> until(Supplier<Optional<JsonNode>> look, Predicate<Optional<JsonNode>> done) {
        var waited = new Stopwatch();
        SyncPoller<Optional<JsonNode>, Optional<JsonNode>> poller = SyncPoller.createPoller(
                Duration.ofMillis(200),
                _ -> seen(look.get(), done, waited),
                _ -> seen(look.get(), done, waited),
                (_, latest) -> latest.getValue(),
                context -> context.getLatestResponse().getValue());
        return poller.waitForCompletion().getValue();
    }

    private PollResponse<Optional<JsonNode>> seen(
            Optional<JsonNode> found, Predicate<Optional<JsonNode>> done, Stopwatch waited) {
        var soFar = waited.soFar();
        var over = done.test(found) || soFar.compareTo(timeout) > 0;
        if (!over) {
            waiting.waiting(found.map(States::state).orElse("Absent"), soFar);
        }
        return new PollResponse<>(
                over ? LongRunningOperationStatus.SUCCESSFULLY_COMPLETED : LongRunningOperationStatus.IN_PROGRESS,
                found,
                soFar.toMillis() < 1000 ? Duration.ofMillis(200) : PollPace.unasked(soFar));
    }

    private static String state(JsonNode resource) {
        var connection = resource.at("/properties/connectionState").asText("");
        return connection.isEmpty()
                ? resource.at("/properties/provisioningState").asText("")
                : connection + ", " + resource.at("/properties/activation/status").asText("");
    }
}
