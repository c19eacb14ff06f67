package dev.connreg.arm.waiting;

import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.OperationFailedException;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.answer.UnreachableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waits for one thing through the SDK's poller, which does the waiting; here is decided how long, and that a look which
 * failed is not the failure of what is looked at.
 */
public final class Watch {

    private final String target;
    private final Supplier<Look> look;
    private final Terms terms;
    private final Instant start;
    private int looks;
    private int failedLooks;
    private Look.Running last;

    /**
     * Prepares to wait.
     *
     * @param target what is waited for, for messages
     * @param look looks at it once; throws what ends the waiting, unless it is a passing failure to look
     * @param first what is known before the first look
     * @param terms how to wait
     */
    public Watch(String target, Supplier<Look> look, Look.Running first, Terms terms) {
        this.target = target;
        this.look = look;
        this.last = first;
        this.terms = terms;
        this.start = terms.clock().instant();
    }

    /**
     * How to wait.
     *
     * @param pacing when to look again
     * @param clock tells the time
     * @param timeout how long at most
     * @param waiting is told of each look in vain
     */
    public record Terms(Pacing pacing, InstantSource clock, Duration timeout, Waiting waiting) {}

    /** Waits, looking at once. */
    public JsonNode await() {
        return await(this::next);
    }

    /** Waits, looking after the time that what is known at the start asks for. */
    public JsonNode awaitLater() {
        return await(() -> looks++ == 0 ? last : next());
    }

    private JsonNode await(Supplier<Look> looking) {
        SyncPoller<Look, Look> poller = SyncPoller.createPoller(
                terms.pacing().longest(),
                context -> new PollResponse<>(LongRunningOperationStatus.NOT_STARTED, last),
                context -> response(looking.get()),
                (context, response) -> response.getValue(),
                context -> context.getLatestResponse().getValue());
        poller.waitForCompletion();
        return switch (poller.getFinalResult()) {
            case Look.Done(var result) -> result;
            case Look.Over(var why) -> throw why;
            case Look.Running running -> throw new IllegalStateException("the waiting ended at " + running);
        };
    }

    private PollResponse<Look> response(Look seen) {
        return switch (seen) {
            case Look.Running(var _, var retryAfter) ->
                new PollResponse<>(LongRunningOperationStatus.IN_PROGRESS, seen, delay(retryAfter));
            case Look.Done _, Look.Over _ ->
                new PollResponse<>(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED, seen);
        };
    }

    /** Until the next look, but not past the end of the time there is; never nothing, as that means the poller's own. */
    private Duration delay(Optional<Duration> retryAfter) {
        var delay = terms.pacing().delay(Math.max(0, looks - 1), retryAfter);
        var left = terms.timeout().minus(elapsed());
        var shorter = left.compareTo(delay) < 0 ? left : delay;
        return shorter.isPositive() ? shorter : Duration.ofMillis(1);
    }

    private Look next() {
        looks++;
        try {
            var seen = look.get();
            failedLooks = 0;
            return seen instanceof Look.Running running ? stillRunning(running, Optional.empty()) : seen;
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Look failed(RuntimeException failure) {
        failedLooks++;
        if (!isPassing(failure) || failedLooks > terms.pacing().patience()) {
            return new Look.Over(failure);
        }
        var retryAfter = failure instanceof ArmException refusal ? refusal.retryAfter() : Optional.<Duration>empty();
        return stillRunning(new Look.Running(last.state(), retryAfter), Optional.ofNullable(failure.getMessage()));
    }

    private static boolean isPassing(RuntimeException failure) {
        return switch (failure) {
            case OperationFailedException _ -> false;
            case ArmException refusal -> refusal.isPassing();
            case UnreachableException unreachable -> unreachable.reason() != UnreachableException.Reason.NOT_TRUSTED;
            case UnexpectedAnswerException _ -> true;
            default -> false;
        };
    }

    private Look stillRunning(Look.Running running, Optional<String> trouble) {
        last = running;
        var soFar = elapsed();
        if (soFar.compareTo(terms.timeout()) >= 0) {
            return new Look.Over(new WaitTimeoutException(target, running.state(), terms.timeout()));
        }
        var words = trouble.map(why -> "%s; could not look: %s".formatted(running.state(), why));
        terms.waiting().waiting(words.orElse(running.state()), soFar);
        return running;
    }

    private Duration elapsed() {
        return Duration.between(start, terms.clock().instant());
    }
}
