package dev.connreg.az.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times and durations as Python prints them after az's SDK has read them. */
public final class PythonTime {

    private static final Pattern WEEKS = Pattern.compile("(?i)P(\\d+)W");
    private static final int DAYS_OF_WEEK = 7;

    private PythonTime() {}

    /** A time of ARM as {@code datetime.isoformat}: microseconds only if there are any. Other values pass. */
    public static JsonNode time(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        try {
            return TextNode.valueOf(isoFormat(OffsetDateTime.parse(value.textValue())));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static String isoFormat(OffsetDateTime time) {
        var pattern = time.truncatedTo(ChronoUnit.MICROS).getNano() == 0
                ? "uuuu-MM-dd'T'HH:mm:ssxxx"
                : "uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }

    /** A duration of ARM, such as {@code P2D}, as {@code str(timedelta)}: {@code 2 days, 0:00:00}. Other values pass. */
    public static JsonNode duration(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        try {
            return TextNode.valueOf(timedelta(parseDuration(value.textValue())));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static Duration parseDuration(String text) {
        var weeks = WEEKS.matcher(text);
        return weeks.matches() ? Duration.ofDays(Long.parseLong(weeks.group(1)) * DAYS_OF_WEEK) : Duration.parse(text);
    }

    private static String timedelta(Duration duration) {
        var days = Math.floorDiv(duration.toSeconds(), Duration.ofDays(1).toSeconds());
        var rest = duration.minusDays(days);
        var clock = "%d:%02d:%02d".formatted(rest.toHours(), rest.toMinutesPart(), rest.toSecondsPart());
        var micros = rest.toNanosPart() / 1000;
        var time = micros == 0 ? clock : "%s.%06d".formatted(clock, micros);
        return days == 0 ? time : "%d day%s, %s".formatted(days, Math.abs(days) == 1 ? "" : "s", time);
    }

    /** A shown time as the tables of {@code az acr} have it, to the second; other text passes. */
    public static String toTheSecond(String time) {
        try {
            return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC)
                    .format(OffsetDateTime.parse(time).toLocalDateTime().atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return time.isEmpty() ? " " : time;
        }
    }
}
