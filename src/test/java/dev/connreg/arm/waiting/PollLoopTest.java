package dev.connreg.arm.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollLoopTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void long_pause_that_a_service_asks_for_is_told_of_while_it_lasts() {
        var limit =
                new TimeLimit(InstantSource.system(), Optional.of(Instant.now().plusMillis(900)));
        var usual = PollSchedule.DEFAULT;
        var schedule = new PollSchedule(
                usual.shortest(),
                usual.first(),
                usual.longest(),
                usual.retryFactor(),
                usual.patience(),
                Duration.ofMillis(600));
        var loop = new PollLoop("x", schedule, limit, (what, _) -> told.add(what));

        loop.await(
                new PollState.InProgress("Creating", Optional.of(Duration.ofMinutes(5))),
                () -> new PollState.Done(NullNode.instance));

        assertThat(told).containsExactly("Creating; Azure asks to wait 300 s", "Creating; Azure asks to wait 300 s");
    }
}
