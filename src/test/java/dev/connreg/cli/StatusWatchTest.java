package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connreg.arm.answer.ArmError;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.waiting.TimeLimit;
import dev.connreg.console.Console;
import dev.connreg.console.ConsoleSettings;
import dev.connreg.console.Verbosity;
import dev.connreg.deployment.Status;
import dev.connreg.graph.ResourceId;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks in turn, without pauses that can be felt. */
class StatusWatchTest {

    private static final Supplier<Status> BROKEN = () -> {
        throw new UnreachableException(
                "https://azure does not answer: the connection broke.", UnreachableException.Reason.BROKEN);
    };

    private final Deque<Supplier<Status>> looks = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static Supplier<Status> sees(String state) {
        return () -> new Status(List.of(new Status.Entry(
                "extension", ResourceId.of("/extensions/x"), true, state, List.of(), Optional.empty())));
    }

    private static Supplier<Status> refused(int status) {
        return () -> {
            throw new ArmException(
                    "GET /x", status, new ArmError("Code", "words", Optional.empty(), List.of(), List.of()));
        };
    }

    @SafeVarargs
    private void watch(Optional<Duration> time, Supplier<Status>... inTurn) {
        for (var next : inTurn) {
            looks.add(next);
        }
        var console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ConsoleSettings(false, false, false, false, Verbosity.WARNING));
        var limit = new TimeLimit(Clock.systemUTC(), time.map(Instant.now()::plus));
        new StatusWatch(() -> looks.remove().get(), Duration.ofMillis(1), limit, console)
                .until(status -> state(status).equals("Online"), status -> shown.add(state(status)));
    }

    private static String state(Status status) {
        return status.entries().getFirst().state();
    }

    @Test
    void only_changes_are_shown() {
        watch(Optional.empty(), sees("Absent"), sees("Absent"), sees("Offline"), sees("Online"));

        assertThat(shown).containsExactly("Absent", "Offline", "Online");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void look_that_failed_is_told_once_and_what_is_so_after_it_is_shown() {
        watch(Optional.empty(), BROKEN, sees("Offline"), BROKEN, BROKEN, sees("Offline"), sees("Online"));

        assertThat(shown).containsExactly("Offline", "Offline", "Online");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith(
                        "Could not look: https://azure does not answer: the connection broke. Looking again."));
    }

    @Test
    void many_looks_may_fail() {
        for (int i = 0; i < 100; i++) {
            looks.add(BROKEN);
        }

        watch(Optional.of(Duration.ofMinutes(1)), sees("Online"));

        assertThat(shown).containsExactly("Online");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void service_that_is_busy_is_looked_at_again(int status) {
        watch(Optional.empty(), refused(status), sees("Online"));

        assertThat(shown).containsExactly("Online");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void refusal_ends_the_watch(int status) {
        assertThatThrownBy(() -> watch(Optional.empty(), sees("Offline"), refused(status), sees("Online")))
                .isInstanceOf(ArmException.class);
    }

    @Test
    void last_look_decides_when_the_time_is_over() {
        watch(Optional.of(Duration.ZERO), sees("Offline"));
        assertThat(shown).containsExactly("Offline");

        assertThatThrownBy(() -> watch(Optional.of(Duration.ZERO), BROKEN)).isInstanceOf(UnreachableException.class);
    }

    @Test
    void fault_of_our_own_ends_the_watch() {
        assertThatThrownBy(() -> watch(Optional.empty(), () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
