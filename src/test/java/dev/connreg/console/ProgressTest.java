package dev.connreg.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final String CLEAR = "\r\u001b[K";

    /** Time that passes when told to. */
    private static final class ManualClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final ManualClock clock = new ManualClock();

    private void waitFor(Progress progress, int seconds) {
        for (int second = 0; second < seconds; second++) {
            clock.now = Instant.EPOCH.plusSeconds(second);
            progress.waiting("extension 'x'", "Creating", Duration.ofSeconds(second));
        }
    }

    @Test
    void plain_lines_come_ever_more_rarely() {
        var streams = new ConsoleFixture(ConsoleSettings.PLAIN, "");

        waitFor(new Progress(streams.console, clock), 200);

        assertThat(streams.err().lines())
                .containsExactly(
                        "extension 'x': Creating (0 s)",
                        "extension 'x': Creating (10 s)",
                        "extension 'x': Creating (40 s)",
                        "extension 'x': Creating (1 min 40 s)",
                        "extension 'x': Creating (2 min 40 s)");
    }

    @Test
    void news_are_told_at_once() {
        var streams = new ConsoleFixture(ConsoleSettings.PLAIN, "");
        var progress = new Progress(streams.console, clock);

        progress.waiting("extension 'x'", "Creating", Duration.ZERO);
        progress.waiting("extension 'x'", "Succeeded", Duration.ofMinutes(61));

        assertThat(streams.err()).isEqualTo("extension 'x': Creating (0 s)\nextension 'x': Succeeded (1 h 1 min)\n");
    }

    @Test
    void a_terminal_has_one_rewritten_line_that_is_taken_away() {
        var streams = ConsoleFixture.onTerminal("");
        var progress = new Progress(streams.console, clock);

        waitFor(progress, 2);
        progress.clear();
        progress.clear();

        assertThat(streams.err())
                .isEqualTo(CLEAR + "extension 'x': Creating (0 s)" + CLEAR + "extension 'x': Creating (1 s)" + CLEAR);
    }

    @Test
    void a_message_or_result_does_not_mix_with_the_rewritten_line() {
        var streams = ConsoleFixture.onTerminal("");
        var progress = new Progress(streams.console, clock);

        progress.waiting("x", "y", Duration.ZERO);
        streams.console.note("Done.");
        progress.waiting("x", "y", Duration.ZERO);
        streams.console.result("{}\n");

        assertThat(streams.err()).isEqualTo(CLEAR + "x: y (0 s)" + CLEAR + "Done.\n" + CLEAR + "x: y (0 s)" + CLEAR);
        assertThat(streams.out()).isEqualTo("{}\n");
    }

    @Test
    void a_long_line_is_cut_so_that_it_does_not_wrap() {
        var streams = ConsoleFixture.onTerminal("");

        new Progress(streams.console, clock).waiting("x".repeat(200), "y", Duration.ZERO);

        assertThat(streams.err()).hasSize(CLEAR.length() + 79).endsWith("xxx... (0 s)");
    }

    @Test
    void nothing_is_said_where_only_errors_are_wanted() {
        var streams = ConsoleFixture.withVerbosity(Verbosity.ERROR);

        waitFor(new Progress(streams.console, clock), 20);

        assertThat(streams.err()).isEmpty();
    }
}
