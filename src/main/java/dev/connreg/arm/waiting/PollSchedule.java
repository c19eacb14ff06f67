package dev.connreg.arm.waiting;

import java.time.Duration;
import java.util.Optional;

/**
 * The first wait is doubled each time where the service does not say; the floor holds also where it says "at once".
 * The patience is how many polls in a row may fail before it is an error; for the retry factor see {@link Retries}. After a silence
 * it is told what goes on.
 */
public record PollSchedule(
        Duration floor, Duration first, Duration longest, Duration retryFactor, int patience, Duration silence) {

    // Most operations of registries end within two seconds; extensions take minutes, and az polls them every 30 s.
    public static final PollSchedule DEFAULT = new PollSchedule(
            Duration.ofMillis(50),
            Duration.ofMillis(300),
            Duration.ofSeconds(30),
            Duration.ofMillis(800),
            10,
            Duration.ofSeconds(10));

    private static final int MOST_DOUBLINGS = 20;

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
