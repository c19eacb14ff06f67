package dev.connreg.deployment.apply;

import java.time.Duration;

/**
 * How long an applier waits.
 *
 * @param forOperations whether operations are awaited; if not, one change is sent and left to itself
 * @param forOnline how long a connected registry may take to report Online
 */
public record Pace(boolean forOperations, Duration forOnline) {

    /** Operations are awaited, whatever they take. */
    public static final Pace AWAITED = new Pace(true, Duration.ofMinutes(20));

    /** As az has it with {@code --no-wait}. */
    public static final Pace NOT_AWAITED = new Pace(false, Duration.ZERO);

    /** Operations are awaited, and a connected registry that long. */
    public static Pace online(Duration timeout) {
        return new Pace(true, timeout);
    }
}
