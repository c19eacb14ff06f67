package dev.connreg.resource;

import java.util.Optional;

/** When a connected registry synchronizes: cron in UTC, and ISO 8601 durations. */
public record SyncSchedule(String schedule, Optional<String> window, String messageTtl) {

    public static final String CONTINUOUS = "* * * * *";

    /** As az has it. */
    public static final SyncSchedule DEFAULT = new SyncSchedule(CONTINUOUS, Optional.empty(), "P2D");

    /** Limits: learn.microsoft.com, connected registry introduction. */
    public SyncSchedule {
        Schedules.requireCron(schedule);
        Schedules.requireWindow(schedule, window);
        Schedules.requireMessageTtl(messageTtl);
    }
}
