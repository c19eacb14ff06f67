package dev.connreg.arm.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PollScheduleProperties {

    private final PollSchedule schedule = PollSchedule.DEFAULT;

    @Property
    void what_the_service_asks_for_is_done(
            @ForAll @IntRange(min = 100, max = 3_600_000) int milliseconds, @ForAll int looks) {
        var asked = Duration.ofMillis(milliseconds);

        assertThat(schedule.delay(looks & 0xffff, Optional.of(asked))).isEqualTo(asked);
    }

    @Property
    void it_is_never_a_hot_loop(
            @ForAll @IntRange(max = 100) int milliseconds, @ForAll @IntRange(max = 1000) int looks) {
        assertThat(schedule.delay(looks, Optional.of(Duration.ofMillis(milliseconds))))
                .isGreaterThanOrEqualTo(looks < 4 ? schedule.shortest() : Duration.ofMillis(50));
    }

    @Property
    void waits_grow_from_short_to_the_longest(@ForAll @IntRange(max = 1000) int looks) {
        var delay = schedule.delay(looks, Optional.empty());

        assertThat(delay).isBetween(schedule.first(), schedule.longest());
        assertThat(schedule.delay(looks + 1, Optional.empty())).isGreaterThanOrEqualTo(delay);
    }

    @Example
    void at_once_is_soon_and_less_soon_if_it_goes_on() {
        assertThat(schedule.delay(0, Optional.of(Duration.ZERO))).isEqualTo(schedule.shortest());
        assertThat(schedule.delay(50, Optional.of(Duration.ZERO))).isEqualTo(schedule.longest());
        assertThat(schedule.delay(50, Optional.empty())).isEqualTo(Duration.ofSeconds(30));
    }
}
