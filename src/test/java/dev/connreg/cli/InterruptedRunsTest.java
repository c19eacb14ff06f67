package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.gateway.RecordedRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a run that was killed has begun, the next one finishes, and nothing tells that there were two. {@link KillSweepTest} tries
 * every request.
 */
class InterruptedRunsTest {

    private static final String SPEC = "own-certificate";
    private static final Predicate<RecordedRequest> WRITE =
            request -> !request.method().equals("GET") && request.path().startsWith("/subscriptions/");

    @Test
    @Tag("sweep")
    void a_deployment_that_gets_no_answer_to_a_write_is_finished_by_the_next() {
        var expected = deployed();
        int number = 1;
        while (deployment_is_finished(number, expected)) {
            number++;
        }
        assertThat(number - 1).as("writes of a deployment").isEqualTo(5);
    }

    @Test
    @Tag("sweep")
    void a_cleanup_that_gets_no_answer_to_a_write_is_finished_by_the_next() {
        int number = 1;
        while (cleanup_is_finished(number)) {
            number++;
        }
        assertThat(number - 1).as("writes of a cleanup").isEqualTo(5);
    }

    @Test
    void a_deployment_that_is_killed_once_the_password_is_made_is_finished_by_the_next() {
        killed_deployment_is_finished(4, deployed());
    }

    @Test
    void a_rotation_that_is_killed_once_the_password_is_made_is_finished_by_the_next() {
        assertThat(killed_rotation_is_finished(1)).isTrue();
    }

    @Test
    void a_deployment_that_is_terminated_says_what_becomes_of_its_changes() {
        terminated("deploy -f %s");
    }

    @Test
    @Tag("sweep")
    void a_cleanup_that_is_terminated_says_what_becomes_of_its_changes() {
        terminated("cleanup --yes -f %s");
    }

    private static void terminated(String command) {
        try (var connreg = new Connreg()) {
            var spec = connreg.spec(SPEC);
            if (command.startsWith("cleanup")) {
                connreg.run("deploy", "-f", spec).succeeds();
            }
            var process = new CompletableFuture<ConnregProcess>();
            connreg.sandbox().onRequest(request -> {
                if (WRITE.test(request)) {
                    process.join().terminate();
                }
            });
            process.complete(ConnregProcess.start(
                    connreg.variables(),
                    connreg.folder(),
                    List.of(),
                    List.of(command.formatted(spec).split(" "))));

            process.join()
                    .end()
                    .fails(143)
                    .saysAlso(
                            "ERROR: Interrupted. To go on, run the same command again.",
                            "\n  Under way, and may be done or not: ",
                            "\n  Not begun: ")
                    .doesNotSay("bug in connreg");
        }
    }

    private static boolean killed_rotation_is_finished(int number) {
        try (var connreg = new Connreg()) {
            var site = new SiteFixture(connreg, connreg.spec(SPEC));
            site.deploy().succeeds();
            var expected = EndState.of(connreg.sandbox());
            var killed = KilledRun.of(
                    connreg, number, WRITE, "rotate", "password", "--expire-old", "-f", connreg.spec(SPEC));
            site.isOnline();
            var again = site.rotate("password", "--expire-old").succeeds();
            EndState.of(connreg.sandbox()).isSameAs(expected, "after request %d and %s".formatted(number, again));
            assertThat(site.passwords())
                    .as("after request %d and %s", number, again)
                    .hasSize(1);
            site.isOnline();
            site.hasNothingToDo();
            return killed;
        }
    }

    /** What an undisturbed deployment leaves. */
    private static EndState deployed() {
        try (var connreg = new Connreg()) {
            connreg.run("deploy", "-f", connreg.spec(SPEC)).succeeds();
            return EndState.of(connreg.sandbox());
        }
    }

    private static boolean deployment_is_finished(int number, EndState expected) {
        try (var connreg = new Connreg()) {
            var spec = connreg.spec(SPEC);
            try (var first = new AbandonedRun(connreg, number, WRITE, "deploy", "-f", spec)) {
                finishes_deployment(connreg, spec, number, expected);
                return first.wasStuck();
            }
        }
    }

    private static void killed_deployment_is_finished(int number, EndState expected) {
        try (var connreg = new Connreg()) {
            var spec = connreg.spec(SPEC);
            KilledRun.of(connreg, number, WRITE, "deploy", "-f", spec);
            finishes_deployment(connreg, spec, number, expected);
        }
    }

    private static void finishes_deployment(Connreg connreg, String spec, int number, EndState expected) {
        var again = connreg.run("deploy", "-f", spec).succeeds();
        EndState.of(connreg.sandbox()).isSameAs(expected, "after request %d and %s".formatted(number, again));
        var writes = connreg.writes();
        connreg.run("deploy", "-f", spec).succeeds();
        assertThat(connreg.writes()).isEqualTo(writes);
    }

    private static boolean cleanup_is_finished(int number) {
        try (var connreg = new Connreg()) {
            var before = EndState.of(connreg.sandbox());
            var spec = connreg.spec(SPEC);
            connreg.run("deploy", "-f", spec).succeeds();
            try (var first = new AbandonedRun(connreg, number, WRITE, "cleanup", "-f", spec, "--yes")) {
                finishes_cleanup(connreg, spec, number, before);
                return first.wasStuck();
            }
        }
    }

    private static void finishes_cleanup(Connreg connreg, String spec, int number, EndState before) {
        var again = connreg.run("cleanup", "-f", spec, "--yes").succeeds();
        EndState.of(connreg.sandbox()).isSameAs(before, "after request %d and %s".formatted(number, again));
    }
}
