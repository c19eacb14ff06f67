package dev.connreg.resource;

public record GarbageCollection(boolean enabled, String schedule) {

    /** Every midnight, as az has it. */
    public static final GarbageCollection DEFAULT = new GarbageCollection(true, "0 0 * * *");

    public GarbageCollection {
        Schedules.requireCron(schedule);
    }
}
