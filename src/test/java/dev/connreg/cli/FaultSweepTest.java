package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.cli.SweptCommand.Undisturbed;
import dev.connreg.cli.SweptCommand.Verb;
import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.operation.FailingOperation;
import dev.connreg.sandbox.operation.FailingOperation.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One wrong answer to one request of a run, for every request and every kind of wrong answer, or one operation that goes wrong:
 * the run ends right all the same, or says what is wrong and the next one ends right. Never is a run said to be good after which
 * the site is not.
 *
 * <p>Takes a part of the cases, see {@link Sweep}: {@code -Dfaults.seed=N}, {@code -Dfaults.cases=N}.
 */
@Tag("sweep")
class FaultSweepTest {

    private static final String ARM = "^/subscriptions/";
    private static final String PAGE = "<html><body><h1>Sign in to the network</h1></body></html>";
    private static final String RESPONSE_TIMEOUT = "AZURE_REQUEST_RESPONSE_TIMEOUT";

    private static final SandboxOptions ANSWERED = SiteFixture.QUICK;
    private static final SandboxOptions OPERATING = SiteFixture.QUICK.withOperationsAlways();

    /** What goes wrong. */
    private sealed interface Trouble {

        /** With the request's effect, if the fault comes after it took effect. */
        record Answer(String name, Fault fault) implements Trouble {}

        /** No answer at all to a request that took effect or did not. */
        record Silence(boolean afterEffect) implements Trouble {}

        record Operation(End end) implements Trouble {}

        default boolean isOfOperation() {
            return this instanceof Operation;
        }

        default String words() {
            return switch (this) {
                case Answer(var name, var fault) -> name + (fault.afterEffect() ? " after it took effect" : "");
                case Silence(var afterEffect) -> "silence" + (afterEffect ? " after it took effect" : "");
                case Operation(var end) -> end.getClass().getSimpleName();
            };
        }
    }

    private static final List<Trouble> TROUBLES = Stream.of(
                    Stream.of(
                            answer("403", error(403, "AuthorizationFailed", "The client does not have authorization.")),
                            answer("404", error(404, "ResourceNotFound", "The resource was not found.")),
                            answer("409", error(409, "Conflict", "Another operation is in progress.")),
                            answer("412", error(412, "PreconditionFailed", "The resource was modified.")),
                            answer(
                                    "429",
                                    error(429, "TooManyRequests", "Please try again later.")
                                            .withHeader("x-ms-retry-after-ms", "5")),
                            answer(
                                    "redirect",
                                    Fault.of("*", ARM, 302, "").withHeader("Location", "https://sign.in/network")),
                            answer("200 in HTML", Fault.of("*", ARM, 200, PAGE)),
                            answer("200 without a body", Fault.of("*", ARM, 200, ""))),
                    answers("500", error(500, "InternalServerError", "An error has occurred.")),
                    answers("503 in HTML", Fault.of("*", ARM, 503, PAGE)),
                    answers("half a body", Fault.of("*", ARM, 200, "{\"id\": \"/subscr")),
                    answers("connection reset", Fault.cut("*", ARM)),
                    Stream.of(false, true).map(Trouble.Silence::new),
                    Stream.of(new End.Failed("InternalError", "It broke."), new End.Canceled(), new End.Never())
                            .map(Trouble.Operation::new))
            .<Trouble>flatMap(troubles -> troubles)
            .toList();

    private static Fault error(int status, String code, String message) {
        return Fault.error("*", ARM, status, code, message);
    }

    private static Trouble answer(String name, Fault fault) {
        return new Trouble.Answer(name, fault);
    }

    /** Before the request has its effect, and after it. */
    private static Stream<Trouble> answers(String name, Fault fault) {
        return Stream.of(answer(name, fault), answer(name, fault.afterItTookEffect()));
    }

    /** The how manieth request or operation of a command, from 1. */
    private record Point(SweptCommand command, boolean isOperation, int number) {}

    private record Case(Point point, Trouble trouble) {

        @Override
        public String toString() {
            return "%s, %s %d: %s"
                    .formatted(
                            point.command(),
                            point.isOperation() ? "operation" : "request",
                            point.number(),
                            trouble.words());
        }
    }

    private final Map<SweptCommand, Undisturbed> answered = new HashMap<>();
    private final Map<SweptCommand, Undisturbed> operating = new HashMap<>();

    @Test
    void no_trouble_makes_a_run_say_what_is_not_so() {
        for (var command : SweptCommand.all()) {
            answered.put(command, command.undisturbed(ANSWERED));
            operating.put(command, command.undisturbed(OPERATING));
        }
        Sweep.of("faults", cases(), 60, Case::point).run(this::run);
    }

    private List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var command : SweptCommand.all()) {
            for (var trouble : TROUBLES) {
                int points = trouble.isOfOperation()
                        ? operating.get(command).operations()
                        : answered.get(command).requests();
                for (int number = 1; number <= points; number++) {
                    cases.add(new Case(new Point(command, trouble.isOfOperation(), number), trouble));
                }
            }
        }
        return cases;
    }

    /** How the run ended. */
    private String run(Case it) {
        var command = it.point().command();
        var known = it.trouble().isOfOperation() ? operating : answered;
        try (var connreg = new Connreg()) {
            var site = command.prepare(connreg, it.trouble().isOfOperation() ? OPERATING : ANSWERED);
            var first = disturbed(connreg, it);
            var when = "%s: %s".formatted(it, first);
            if (first.exitCode() == ExitCode.OK) {
                command.isDone(connreg, site, known.get(command).end(), when);
                return "ended right";
            }
            assertThat(first.err()).as(when).contains("ERROR: ").doesNotContain("bug in connreg");
            var next = next(connreg, site, command);
            assertThat(next.exitCode()).as("%s, then %s", when, next).isZero();
            command.isDone(connreg, site, known.get(command).end(), "%s, then %s".formatted(when, next));
            return "ended right the next time";
        }
    }

    /** A rotation may say that the site must be deployed first, as after an extension that failed: who reads that does it. */
    private static ConnregRun next(Connreg connreg, SiteFixture site, SweptCommand command) {
        var next = run(connreg, command, "30");
        if (command.verb() == Verb.ROTATE
                && next.exitCode() != ExitCode.OK
                && next.err().contains("connreg deploy")) {
            site.deploy().succeeds();
            return run(connreg, command, "30");
        }
        return next;
    }

    private static ConnregRun disturbed(Connreg connreg, Case it) {
        var sandbox = connreg.sandbox();
        int before = it.point().number() - 1;
        return switch (it.trouble()) {
            case Trouble.Answer answer -> {
                sandbox.add(answer.fault().withSkip(before));
                yield run(connreg, it, "30");
            }
            case Trouble.Silence(var afterEffect) -> silent(connreg, it, afterEffect);
            case Trouble.Operation(var end) -> {
                sandbox.add(FailingOperation.after(before, end));
                var run = run(connreg, it, end instanceof End.Never ? "0" : "30");
                sandbox.endEndlessOperations();
                yield run;
            }
        };
    }

    private static ConnregRun silent(Connreg connreg, Case it, boolean afterEffect) {
        connreg.with(RESPONSE_TIMEOUT, "3000");
        try (var _ = new SilentRequest(connreg.sandbox(), ARM, it.point().number(), afterEffect)) {
            return run(connreg, it, "30");
        } finally {
            connreg.with(RESPONSE_TIMEOUT, "");
        }
    }

    private static ConnregRun run(Connreg connreg, Case it, String minutes) {
        return run(connreg, it.point().command(), minutes);
    }

    private static ConnregRun run(Connreg connreg, SweptCommand command, String minutes) {
        return connreg.run(command.words(connreg, "--timeout", minutes));
    }
}
