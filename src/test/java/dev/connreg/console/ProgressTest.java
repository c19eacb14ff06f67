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
    void nobody_who_reads_plain_lines_waits_longer_than_ten_seconds_for_the_next() {
        var streams = new ConsoleFixture(ConsoleSettings.PLAIN, "");

        waitFor(new Progress(streams.console, clock), 71);

        assertThat(streams.err().lines())
                .containsExactly(
                        "extension 'x': Creating (0 s)",
                        "extension 'x': Creating (10 s)",
                        "extension 'x': Creating (20 s)",
                        "extension 'x': Creating (30 s)",
                        "extension 'x': Creating (40 s)",
                        "extension 'x': Creating (50 s)",
                        "extension 'x': Creating (1 min 0 s)",
                        "extension 'x': Creating (1 min 10 s)");
    }

    @Test
    void what_is_told_once_is_told_again_while_the_work_is_stuck() {
        var streams = new ConsoleFixture(ConsoleSettings.PLAIN, "");
        var progress = new Progress(streams.console, clock);

        progress.waiting("extension 'x'", "Creating", Duration.ZERO);
        clock.now = Instant.EPOCH.plusSeconds(10);
        progress.tick();
        progress.clear();
        clock.now = Instant.EPOCH.plusSeconds(20);
        progress.tick();

        assertThat(streams.err()).isEqualTo("extension 'x': Creating (0 s)\nextension 'x': Creating (10 s)\n");
    }

    @Test
    void what_ends_soon_is_told_to_a_terminal_only() {
        var plain = new ConsoleFixture(ConsoleSettings.PLAIN, "");
        var terminal = ConsoleFixture.onTerminal("");

        waitFor(new Progress(plain.console, clock, Duration.ofSeconds(2)), 2);
        waitFor(new Progress(terminal.console, clock, Duration.ofSeconds(2)), 1);

        assertThat(plain.err()).isEmpty();
        assertThat(terminal.err()).isEqualTo(CLEAR + "extension 'x': Creating (0 s)");
    }

    @Test
    void nothing_is_told_after_the_end() {
        var streams = ConsoleFixture.onTerminal("");
        var progress = new Progress(streams.console, clock);

        progress.close();
        waitFor(progress, 2);

        assertThat(streams.err()).isEmpty();
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
