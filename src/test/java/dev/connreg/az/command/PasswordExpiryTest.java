package dev.connreg.az.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordExpiryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-27T10:00:00.123Z"), ZoneOffset.UTC);

    private static Optional<String> at(String expiration) {
        return PasswordExpiry.of(Optional.of(expiration), Optional.empty(), CLOCK);
    }

    private static Optional<String> in(int days) {
        return PasswordExpiry.of(Optional.empty(), Optional.of(days), CLOCK);
    }

    @Test
    void a_time_is_sent_in_full_as_az_does() {
        assertThat(at("2030-1-2T3:4:5Z")).contains("2030-01-02T03:04:05Z");
    }

    @Test
    void days_count_from_now_and_none_means_never() {
        assertThat(in(3)).contains("2026-03-02T10:00:00Z");
        assertThat(in(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2030-02-30T00:00:00Z", "2030-12-31", "2030-12-31T12:59:59+00:00"})
    void what_is_no_time_is_refused(String expiration) {
        assertThatThrownBy(() -> at(expiration))
                .hasMessage("Input '%s' is not valid datetime. Valid example: 2025-12-31T12:59:59Z", expiration);
    }

    @Test
    void no_days_beside_a_time_are_as_if_they_were_not_given() {
        assertThat(PasswordExpiry.of(Optional.of("2030-12-31T12:59:59Z"), Optional.of(0), CLOCK))
                .contains("2030-12-31T12:59:59Z");
    }

    @Test
    void days_before_today_are_refused() {
        assertThatThrownBy(() -> in(-1)).hasMessage("Days must be positive.");
    }
}
