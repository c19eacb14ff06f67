package dev.connreg.arm.answer;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** {@code Retry-After}, seconds or a date, or {@code x-ms-retry-after-ms}, limited so that no answer stops us. */
public final class RetryAfter {

    /** By the contract of Resource Manager (resource-manager-rpc, asynchronous operations). */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final HttpHeaderName MILLISECONDS = HttpHeaderName.fromString("x-ms-retry-after-ms");

    private RetryAfter() {}

    public static Optional<Duration> of(HttpHeaders headers) {
        return number(headers, HttpHeaderName.RETRY_AFTER)
                .map(Duration::ofSeconds)
                .or(() -> untilDate(headers))
                .or(() -> number(headers, MILLISECONDS).map(Duration::ofMillis))
                .map(told -> told.compareTo(LONGEST) > 0 ? LONGEST : told);
    }

    public static void shorten(HttpHeaders headers, Duration most) {
        of(headers).filter(told -> told.compareTo(most) > 0).ifPresent(_ -> {
            headers.remove(MILLISECONDS);
            headers.set(HttpHeaderName.RETRY_AFTER, Long.toString(most.toSeconds()));
        });
    }

    private static Optional<Long> number(HttpHeaders headers, HttpHeaderName name) {
        return Optional.ofNullable(headers.getValue(name))
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .map(number -> Math.min(number, LONGEST.toMillis()));
    }

    /** By the service's own clock, as ours may be wrong. */
    private static Optional<Duration> untilDate(HttpHeaders headers) {
        return date(headers, HttpHeaderName.RETRY_AFTER)
                .flatMap(end -> date(headers, HttpHeaderName.DATE).map(now -> Duration.between(now, end)))
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
