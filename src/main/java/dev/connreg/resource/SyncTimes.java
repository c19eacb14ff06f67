package dev.connreg.resource;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

final class SyncTimes {

    // A site does not report in the very minute in which its window opens.
    private static final Duration MARGIN = Duration.ofMinutes(15);

    private final ExecutionTime starts;
    private final Duration window;

    private SyncTimes(ExecutionTime starts, Duration window) {
        this.starts = starts;
        this.window = window;
    }

    /** Empty for schedules that the service accepts but that are not cron. */
    static Optional<SyncTimes> of(String schedule, String window) {
        try {
            return Optional.of(new SyncTimes(
                    ExecutionTime.forCron(new CronParser(fields()).parse(schedule)),
                    Schedules.duration("sync window", window)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static CronDefinition fields() {
        return CronDefinitionBuilder.defineCron()
                .withMinutes()
                .and()
                .withHours()
                .and()
                .withDayOfMonth()
                .supportsQuestionMark()
                .and()
                .withMonth()
                .and()
                .withDayOfWeek()
                .withValidRange(0, 7)
                .withMondayDoWValue(1)
                .withIntMapping(7, 0)
                .supportsQuestionMark()
                .and()
                .instance();
    }

    boolean isBetween(Instant lastActivity, Instant now) {
        return lastStart(now)
                .filter(start -> !now.isBefore(start.plus(window)) && !lastActivity.isBefore(start))
                .isPresent();
    }

    /** When the window first opened after a report, with time for another since. */
    Optional<Instant> missedStart(Instant lastActivity, Instant now) {
        return starts.nextExecution(lastActivity.atZone(ZoneOffset.UTC))
                .map(ZonedDateTime::toInstant)
                .filter(start -> start.plus(MARGIN).isBefore(now));
    }

    /** When the window last opened, with time for a report since. */
    Optional<Instant> lastStart(Instant now) {
        return starts.lastExecution(now.minus(MARGIN).atZone(ZoneOffset.UTC)).map(ZonedDateTime::toInstant);
    }
}
