package dev.connreg.arm.answer;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** {@code Retry-After}, seconds or a date, or {@code x-ms-retry-after-ms}, limited so that no answer stops us. */
public final class RetryAfter {

    /** By the contract of Resource Manager (resource-manager-rpc, asynchronous operations). */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** Those that azure-core obeys as well. */
    private static final List<HttpHeaderName> MILLISECONDS =
            List.of(HttpHeaderName.fromString("x-ms-retry-after-ms"), HttpHeaderName.fromString("retry-after-ms"));

    private RetryAfter() {}

    public static Optional<Duration> of(HttpHeaders headers) {
        return number(headers, HttpHeaderName.RETRY_AFTER)
                .map(Duration::ofSeconds)
                .or(() -> untilDate(headers))
                .or(() -> MILLISECONDS.stream()
                        .flatMap(name -> number(headers, name).stream())
                        .findFirst()
                        .map(Duration::ofMillis))
                .map(told -> told.compareTo(LONGEST) > 0 ? LONGEST : told);
    }

    /**
     * Leaves no more than one header, up to the limit: the SDK reads them in an order of its own, and obeys what is no number or
     * date by their specifications, such as a date on the wrong day of the week.
     */
    public static void limit(HttpHeaders headers, Duration most) {
        var asked = of(headers);
        discard(headers);
        asked.ifPresent(told -> {
            var wait = told.compareTo(most) > 0 ? inWholeSeconds(most) : told;
            if (wait.toMillisPart() == 0) {
                headers.set(HttpHeaderName.RETRY_AFTER, Long.toString(wait.toSeconds()));
            } else {
                headers.set(MILLISECONDS.getFirst(), Long.toString(wait.toMillis()));
            }
        });
    }

    /** Leaves no header where none asks for a wait that {@link #of} can read. */
    public static void discardUnreadable(HttpHeaders headers) {
        if (of(headers).isEmpty()) {
            discard(headers);
        }
    }

    private static void discard(HttpHeaders headers) {
        headers.remove(HttpHeaderName.RETRY_AFTER);
        MILLISECONDS.forEach(headers::remove);
    }

    /** Less than a second is left as it is, as no wait at all would be a request without end. */
    private static Duration inWholeSeconds(Duration most) {
        return most.toSeconds() == 0 ? most : most.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Long> number(HttpHeaders headers, HttpHeaderName name) {
        return Optional.ofNullable(headers.getValue(name))
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .map(number -> Math.min(number, LONGEST.toMillis()));
    }

    /** By the service's own clock, as ours may be wrong; by ours where it does not tell. */
    private static Optional<Duration> untilDate(HttpHeaders headers) {
        return date(headers, HttpHeaderName.RETRY_AFTER)
                .map(end -> Duration.between(date(headers, HttpHeaderName.DATE).orElseGet(Instant::now), end))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    private static Optional<Instant> date(HttpHeaders headers, HttpHeaderName name) {
        try {
            return Optional.ofNullable(headers.getValue(name))
                    .map(value -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
