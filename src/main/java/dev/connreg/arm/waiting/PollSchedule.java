package dev.connreg.arm.waiting;

import java.time.Duration;
import java.util.Optional;

/**
 * When to look again.
 *
 * @param floor the shortest wait, also where the service says "at once"
 * @param first the wait before the second look, where the service does not say; doubled each time
 * @param retryFactor what the waits before repeating a failed request are made of, see {@link Retries}
 * @param patience how many looks in a row may fail before it is an error
 */
public record PollSchedule(Duration floor, Duration first, Duration longest, Duration retryFactor, int patience) {

    // Most operations of registries end within two seconds; extensions take minutes, and az looks at them every 30 s.
    public static final PollSchedule DEFAULT = new PollSchedule(
            Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofSeconds(30), Duration.ofMillis(800), 10);

    private static final int MOST_DOUBLINGS = 20;

    /**
     * How long to wait.
     *
     * @param retryAfter what the service said, if anything
     */
    public Duration delay(int looks, Optional<Duration> retryAfter) {
        return retryAfter
                .map(told -> told.isPositive() ? told : doubled(floor, looks))
                .map(this::atLeastFloor)
                .orElseGet(() -> doubled(first, looks));
    }

    private Duration doubled(Duration start, int times) {
        var doubled = start.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private Duration atLeastFloor(Duration delay) {
        return delay.compareTo(floor) < 0 ? floor : delay;
    }
}
