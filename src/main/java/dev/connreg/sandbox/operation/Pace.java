package dev.connreg.sandbox.operation;

import java.time.Duration;
import java.util.Map;

/**
 * How long operations take.
 *
 * @param polls how often one is seen in progress before it ends
 * @param delay what clients are asked to wait between polls, in {@code x-ms-retry-after-ms}
 * @param realistic whether the headers are the service's own instead: {@code Retry-After: 10} from the registry
 *     service, none from the others
 * @param always whether what the registry service does at once is an operation too, as its specification allows
 */
public record Pace(int polls, Duration delay, boolean realistic, boolean always) {

    /** One poll, five milliseconds apart. */
    public static final Pace FAST = new Pace(1, Duration.ofMillis(5), false, false);

    /** Like the service: three polls, ten seconds apart, or what clients do when they are told nothing. */
    public static final Pace REALISTIC = new Pace(3, Duration.ofSeconds(10), true, false);

    Map<String, String> headers(boolean registryService) {
        if (!realistic) {
            return Map.of("x-ms-retry-after-ms", Long.toString(delay.toMillis()));
        }
        return registryService ? Map.of("Retry-After", Long.toString(Math.max(1, delay.toSeconds()))) : Map.of();
    }
}
