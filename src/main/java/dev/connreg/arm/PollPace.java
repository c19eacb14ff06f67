package dev.connreg.arm;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Looks at the answers to one operation's polls: keeps the last one, for its error, and what it says of the next. The
 * SDK's poller knows {@code Retry-After} only.
 */
final class PollPace implements HttpPipelinePolicy {

    private static final HttpHeaderName MILLISECONDS = HttpHeaderName.fromString("x-ms-retry-after-ms");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private volatile JsonNode lastBody = MissingNode.getInstance();
    private volatile int lastStatus;
    private volatile int looks;
    private volatile Optional<Duration> asked = Optional.empty();

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return next.process().map(this::looked);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        return looked(next.processSync());
    }

    /** Outside of the retries: only what comes of them counts. */
    @Override
    public HttpPipelinePosition getPipelinePosition() {
        return HttpPipelinePosition.PER_CALL;
    }

    private synchronized HttpResponse looked(HttpResponse response) {
        var buffered = response.buffer();
        looks = looks + 1;
        lastStatus = buffered.getStatusCode();
        lastBody = Json.read(buffered.getBodyAsBinaryData());
        asked = delay(buffered.getHeaderValue(MILLISECONDS), buffered.getHeaderValue(HttpHeaderName.RETRY_AFTER));
        return buffered;
    }

    /** What the answer to the request that started the operation says of the first poll. */
    void started(com.azure.core.http.rest.Response<?> response) {
        var headers = response.getHeaders();
        lastStatus = response.getStatusCode();
        asked = delay(headers.getValue(MILLISECONDS), headers.getValue(HttpHeaderName.RETRY_AFTER));
    }

    private static Optional<Duration> delay(
            @org.jspecify.annotations.Nullable String milliseconds, @org.jspecify.annotations.Nullable String seconds) {
        if (milliseconds != null && milliseconds.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofMillis(Long.parseLong(milliseconds)));
        }
        return seconds != null && seconds.matches("\\d{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
                : Optional.empty();
    }

    /** How long to wait: what was asked for, else a fifth of what it has taken already, between 1 and 30 seconds. */
    Duration next(Duration soFar) {
        return asked.filter(Duration::isPositive).orElseGet(() -> unasked(soFar));
    }

    static Duration unasked(Duration soFar) {
        var fifth = soFar.dividedBy(5);
        return fifth.compareTo(SHORTEST) < 0 ? SHORTEST : fifth.compareTo(LONGEST) > 0 ? LONGEST : fifth;
    }

    JsonNode lastBody() {
        return lastBody;
    }

    int lastStatus() {
        return lastStatus;
    }

    /** How many polls there were. */
    int looks() {
        return looks;
    }

    /** The state in ARM's words, as far as the last answer told. */
    String state() {
        var status = lastBody.path("status").asText("");
        return status.isEmpty() ? lastBody.at("/properties/provisioningState").asText("accepted") : status;
    }
}
