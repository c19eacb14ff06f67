package dev.connreg.console;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times for people, as seen from now. */
record TimeText(Instant now) {

    /** The time and its distance, such as {@code 2026-11-27T12:00:00Z (5 min ago)}. */
    String since(Instant time) {
        var age = Duration.between(time, now);
        return "%s (%s)".formatted(at(time), age.isNegative() ? "in the future" : words(age) + " ago");
    }

    /** The same of a time that is to come. */
    String until(Instant time) {
        return "%s (in %s)".formatted(at(time), words(Duration.between(now, time)));
    }

    static String at(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String words(Duration age) {
        if (age.toMinutes() == 0) {
            return age.toSeconds() + " s";
        }
        if (age.toHours() == 0) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 3 ? age.toHours() + " h" : age.toDays() + " days";
    }
}
