package dev.connreg.resource;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

public final class Schedules {

    private Schedules() {}

    /** The fields are left to the service, which accepts more than cron does, such as {@code 0/10}. */
    public static void requireCron(String schedule) {
        Names.require(
                schedule.strip().split("\\s+").length == 5 && schedule.matches("[0-9A-Za-z*,/?\\s-]+"),
                "'%s' is not a valid schedule: five fields (minute, hour, day, month, weekday) such as '0 9 * * *', in UTC"
                        .formatted(schedule));
    }

    static void requireWindow(String schedule, Optional<String> window) {
        Names.require(
                window.isPresent() || !needsWindow(schedule),
                "schedule '%s' needs a sync window, such as PT4H".formatted(schedule));
        window.ifPresent(Schedules::requireWindowLength);
    }

    /** One hour to seven days (learn.microsoft.com, connected registry introduction). */
    public static void requireWindowLength(String window) {
        requireBetween("sync window", window, Duration.ofHours(1), Duration.ofDays(7));
    }

    public static boolean needsWindow(String schedule) {
        return !schedule.strip().equals(SyncSchedule.CONTINUOUS);
    }

    /** The least that Terraform's azurerm provider accepts is three hours. */
    public static boolean isShortWindow(String window) {
        return duration("sync window", window).compareTo(Duration.ofHours(3)) < 0;
    }

    public static void requireMessageTtl(String text) {
        requireBetween("message time to live", text, Duration.ofDays(1), Duration.ofDays(90));
    }

    private static void requireBetween(String what, String text, Duration least, Duration most) {
        var duration = duration(what, text);
        Names.require(
                duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0,
                "%s '%s' must be between %s and %s".formatted(what, text, least, most));
    }

    static Duration duration(String what, String text) {
        try {
            return text.contains("T") || !text.contains("W") ? Duration.parse(text) : weeks(text);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "%s '%s' is not a valid ISO 8601 duration, such as PT4H or P2D".formatted(what, text));
        }
    }

    private static Duration weeks(String text) {
        return Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(Period.parse(text))));
    }
}
