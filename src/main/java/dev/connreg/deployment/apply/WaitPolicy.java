package dev.connreg.deployment.apply;

import java.time.Duration;

/**
 * How long an applier waits.
 *
 * @param forOperations whether operations are awaited; if not, one change is sent and left to itself
 * @param forOnline how long a connected registry may take to report Online
 */
public record WaitPolicy(boolean forOperations, Duration forOnline) {

    /** Operations are awaited, whatever they take. */
    public static final WaitPolicy AWAITED = new WaitPolicy(true, Duration.ofMinutes(20));

    /** As az has it with {@code --no-wait}. */
    public static final WaitPolicy NOT_AWAITED = new WaitPolicy(false, Duration.ZERO);

    /** Operations are awaited, and a connected registry that long. */
    public static WaitPolicy online(Duration timeout) {
        return new WaitPolicy(true, timeout);
    }
}
