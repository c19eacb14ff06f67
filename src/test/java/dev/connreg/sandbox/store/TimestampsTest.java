package dev.connreg.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-21T04:14:22.625664311Z, 2026-09-21T04:14:22.6256643",
        "2026-09-21T04:41:02.124240000Z, 2026-09-21T04:41:02.12424",
        "2026-09-21T04:41:20Z, 2026-09-21T04:41:20"
    })
    void zeros_at_the_end_of_a_second_are_left_out(Instant now, String text) {
        var times = new Timestamps(Clock.fixed(now, ZoneOffset.UTC));

        assertThat(times.zulu()).isEqualTo(text + "Z");
        assertThat(times.offset()).isEqualTo(text + "+00:00");
    }
}
