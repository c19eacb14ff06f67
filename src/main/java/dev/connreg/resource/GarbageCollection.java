package dev.connreg.resource;

/** Whether and when a connected registry removes what no tag refers to. */
public record GarbageCollection(boolean enabled, String schedule) {

    /** Every midnight, as az has it. */
    public static final GarbageCollection DEFAULT = new GarbageCollection(true, "0 0 * * *");

    /**
     * Checks the schedule.
     *
     * @throws IllegalArgumentException if it is none
     */
    public GarbageCollection {
        Schedules.requireCron(schedule);
    }
}
