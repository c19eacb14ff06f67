package dev.connreg.resource;

import java.util.Optional;

/**
 * When a connected registry synchronizes.
 *
 * @param schedule cron expression in UTC; {@code * * * * *} means always
 * @param window how long it synchronizes each time, ISO 8601, such as {@code PT4H}; needed with a schedule
 * @param messageTtl how long the cloud keeps messages for it, ISO 8601, 1 to 90 days
 */
public record SyncSchedule(String schedule, Optional<String> window, String messageTtl) {

    /** Always on. */
    public static final String CONTINUOUS = "* * * * *";

    /** Always on, messages kept for two days, as az has it. */
    public static final SyncSchedule DEFAULT = new SyncSchedule(CONTINUOUS, Optional.empty(), "P2D");

    /**
     * Checks the durations against Azure's limits (learn.microsoft.com, connected registry introduction).
     *
     * @throws IllegalArgumentException if one is out of its limits, or the schedule is none
     */
    public SyncSchedule {
        Schedules.requireCron(schedule);
        Schedules.requireWindow(schedule, window);
        Schedules.requireMessageTtl(messageTtl);
    }
}
