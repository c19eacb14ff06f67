package dev.connreg.arm.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static HttpHeaders headers(String... namesAndValues) {
        var headers = new HttpHeaders();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            headers.set(HttpHeaderName.fromString(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 0, PT0S",
        "Retry-After, 10, PT10S",
        "Retry-After, 600, PT10M",
        "Retry-After, 601, PT10M",
        "Retry-After, 100000, PT10M",
        "Retry-After, 999999999999999999, PT10M",
        "x-ms-retry-after-ms, 1500, PT1.5S",
        "retry-after-ms, 1500, PT1.5S",
        "retry-after-ms, 99999999, PT10M",
        "x-ms-retry-after-ms, 999999999999, PT10M"
    })
    void what_is_asked_for_holds_up_to_ten_minutes(String header, String value, Duration expected) {
        assertThat(RetryAfter.of(headers(header, value))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5"})
    void everything_else_asks_for_nothing(String value) {
        assertThat(RetryAfter.of(headers("Retry-After", value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 31 Dec 2026 10:00:30 GMT|PT30S",
                "Thu, 31 Dec 2026 09:00:00 GMT|PT0S",
                "Thu, 31 Dec 2099 23:59:59 GMT|PT10M"
            })
    void a_date_counts_from_the_date_of_the_answer(String value, Duration expected) {
        var headers = headers("Retry-After", value, "Date", "Thu, 31 Dec 2026 10:00:00 GMT");

        assertThat(RetryAfter.of(headers)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Thu, 31 Dec 2099 23:59:59 GMT|PT10M", "Thu, 31 Dec 2020 23:59:59 GMT|PT0S"})
    void a_date_counts_from_now_where_the_answer_has_none(String value, Duration expected) {
        assertThat(RetryAfter.of(headers("Retry-After", value))).contains(expected);
    }

    @Test
    void of_several_headers_one_is_left() {
        var headers = headers("Retry-After", "1", "x-ms-retry-after-ms", "99999999", "retry-after-ms", "99999999");

        RetryAfter.limit(headers, Duration.ofSeconds(7));

        assertThat(headers.toMap()).containsOnlyKeys("Retry-After").containsEntry("Retry-After", "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After|Fri, 31 Dec 2099 23:59:59 GMT",
                "Retry-After|+100000",
                "x-ms-retry-after-ms|+100000000",
                "retry-after-ms|1e9"
            })
    void what_only_the_sdk_can_read_is_left_to_nobody(String header, String value) {
        var headers = headers(header, value);

        RetryAfter.limit(headers, Duration.ofSeconds(7));

        assertThat(headers.toMap()).isEmpty();
    }

    @Test
    void last_moment_of_a_limit_is_waited_for() {
        var headers = headers("Retry-After", "10");

        RetryAfter.limit(headers, Duration.ofMillis(300));

        assertThat(headers.toMap()).containsOnlyKeys("x-ms-retry-after-ms").containsEntry("x-ms-retry-after-ms", "300");
    }

    @Test
    void less_than_a_second_stays() {
        var headers = headers("x-ms-retry-after-ms", "5");

        RetryAfter.limit(headers, Duration.ofSeconds(7));

        assertThat(headers.toMap()).containsOnlyKeys("x-ms-retry-after-ms").containsEntry("x-ms-retry-after-ms", "5");
    }

    @Test
    void it_is_shortened_to_the_time_that_there_is() {
        var headers = headers("Retry-After", "100000", "x-ms-retry-after-ms", "5");

        RetryAfter.limit(headers, Duration.ofSeconds(7));

        assertThat(headers.toMap()).containsOnlyKeys("Retry-After").containsEntry("Retry-After", "7");
    }
}
