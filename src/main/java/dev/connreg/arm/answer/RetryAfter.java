package dev.connreg.arm.answer;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** When a service wants to be asked again: {@code Retry-After} in seconds, or {@code x-ms-retry-after-ms}. */
public final class RetryAfter {

    private static final HttpHeaderName MILLISECONDS = HttpHeaderName.fromString("x-ms-retry-after-ms");

    private RetryAfter() {}

    public static Optional<Duration> of(HttpHeaders headers) {
        return number(headers, HttpHeaderName.RETRY_AFTER)
                .map(Duration::ofSeconds)
                .or(() -> number(headers, MILLISECONDS).map(Duration::ofMillis));
    }

    // A date, which HTTP allows, is nothing that Resource Manager sends.
    private static Optional<Long> number(HttpHeaders headers, HttpHeaderName name) {
        return Optional.ofNullable(headers.getValue(name))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }
}
