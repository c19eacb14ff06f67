package dev.connreg.arm.waiting;

import java.time.Duration;
import java.util.Optional;

/**
 * The first wait is doubled each time where the service does not say. Where it says "at once", or nearly so, the shortest is, so
 * that an operation that is quick is seen to be, and one that is not is not asked without end.
 * The patience is how many polls in a row may fail before it is an error; for the retry factor see {@link Retries}. After a silence
 * it is told what goes on.
 */
public record PollSchedule(
        Duration shortest, Duration first, Duration longest, Duration retryFactor, int patience, Duration silence) {

    // Most operations of registries end within two seconds; extensions take minutes, and az polls them every 30 s.
    public static final PollSchedule DEFAULT = new PollSchedule(
            Duration.ofMillis(5),
            Duration.ofMillis(300),
            Duration.ofSeconds(30),
            Duration.ofMillis(800),
            10,
            Duration.ofSeconds(10));

    /** Nothing is asked more often than this for longer than a moment. */
    private static final Duration OFTEN = Duration.ofMillis(50);

    private static final int MOST_DOUBLINGS = 20;

    public Duration delay(int looks, Optional<Duration> retryAfter) {
        return retryAfter
                .map(told -> told.isPositive()
                        ? longer(told, shorter(doubled(shortest, looks), OFTEN))
                        : doubled(shortest, looks))
                .orElseGet(() -> doubled(first, looks));
    }

    private Duration doubled(Duration start, int times) {
        return shorter(start.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS)), longest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
