package dev.connreg.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 25 November 2026 is a Wednesday. */
class SyncTimesTest {

    @ParameterizedTest(name = "at {0}, last heard of at {1}: {2}")
    @CsvSource({
        "2026-11-25T18:00:00Z, 2026-11-25T12:50:00Z, true, heard of in the window that closed last",
        "2026-11-25T18:00:00Z, 2026-11-24T12:50:00Z, false, nothing in the window that closed last",
        "2026-11-25T10:00:00Z, 2026-11-25T09:01:00Z, false, Offline while the window is open",
        "2026-11-25T09:05:00Z, 2026-11-24T12:50:00Z, true, the window has just opened",
        "2026-11-25T09:20:00Z, 2026-11-24T12:50:00Z, false, the window has been open for a while",
        "2026-11-25T08:00:00Z, 2026-11-24T09:00:00Z, true, heard of as the window opened",
    })
    void site_missed_nothing_only_if_it_was_heard_of_since_its_window_opened(
            Instant now, Instant last, boolean expected, String why) {
        assertThat(SyncTimes.of("0 9 * * *", "PT4H").orElseThrow().isBetween(last, now))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} opened last at {1}")
    @CsvSource({
        "0 9 * * 3, 2026-11-25T09:00:00Z",
        "0 9 * * WED, 2026-11-25T09:00:00Z",
        "0 9 ? * 3, 2026-11-25T09:00:00Z",
        "0 9 * * 1-5, 2026-11-25T09:00:00Z",
        "0 9 25 11 *, 2026-11-25T09:00:00Z",
        "0 0/10 * * *, 2026-11-25T20:00:00Z",
        "0 */10 * * *, 2026-11-25T20:00:00Z",
        "'30 6,18 * * *', 2026-11-25T18:30:00Z",
        "0 9 * * 0, 2026-11-22T09:00:00Z",
        "0 9 * * 7, 2026-11-22T09:00:00Z",
        "0 9 1 1 *, 2026-01-01T09:00:00Z"
    })
    void each_form_of_a_schedule_that_the_service_takes_is_read(String schedule, Instant opened) {
        var times = SyncTimes.of(schedule, "PT1H").orElseThrow();
        var now = Instant.parse("2026-11-25T22:00:00Z");

        assertThat(times.isBetween(opened, now)).isTrue();
        assertThat(times.isBetween(opened.minusSeconds(1), now)).isFalse();
    }

    @Test
    void window_that_is_longer_than_the_time_to_the_next_is_always_open() {
        assertThat(SyncTimes.of("0/10 * * * *", "PT4H")
                        .orElseThrow()
                        .isBetween(Instant.parse("2026-11-25T21:59:00Z"), Instant.parse("2026-11-25T22:00:00Z")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 9 * *", "whenever it suits", "99 9 * * *", ""})
    void schedule_that_cannot_be_read_tells_nothing(String schedule) {
        assertThat(SyncTimes.of(schedule, "PT4H")).isEmpty();
    }
}
