package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.gateway.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One wrong answer to one request of a run, for every request and every kind of wrong answer: the run ends right all the same,
 * or says what is wrong and the next one ends right. Never is a run said to be good after which the site is not.
 *
 * <p>Takes a part of the cases, by a seed that it prints: {@code -Dfaults.seed=N} takes that part again, and
 * {@code -Dfaults.cases=0} takes all, which is an hour's work.
 */
@Tag("sweep")
class FaultSweepTest {

    private static final String ARM = "^/subscriptions/";
    private static final String PAGE = "<html><body><h1>Sign in to the network</h1></body></html>";

    /** Any answer may come before the request has had its effect, and those of {@link #LATE} after it as well. */
    private static final Map<String, Fault> ANSWERS = answers();

    private static final List<String> LATE = List.of("500", "503 in HTML", "half a body", "connection cut");

    private static final List<String> COMMANDS = List.of("deploy", "rotate", "cleanup");

    private static Map<String, Fault> answers() {
        var answers = new TreeMap<String, Fault>();
        answers.put(
                "403", Fault.error("*", ARM, 403, "AuthorizationFailed", "The client does not have authorization."));
        answers.put("404", Fault.error("*", ARM, 404, "ResourceNotFound", "The resource was not found."));
        answers.put("409", Fault.error("*", ARM, 409, "Conflict", "Another operation is in progress."));
        answers.put("412", Fault.error("*", ARM, 412, "PreconditionFailed", "The resource was modified."));
        answers.put(
                "429",
                Fault.error("*", ARM, 429, "TooManyRequests", "Please try again later.")
                        .withHeader("x-ms-retry-after-ms", "5"));
        answers.put("500", Fault.error("*", ARM, 500, "InternalServerError", "An error has occurred."));
        answers.put("503 in HTML", Fault.of("*", ARM, 503, PAGE));
        answers.put("redirect", Fault.of("*", ARM, 302, "").withHeader("Location", "https://sign.in/network"));
        answers.put("200 in HTML", Fault.of("*", ARM, 200, PAGE));
        answers.put("half a body", Fault.of("*", ARM, 200, "{\"id\": \"/subscr"));
        answers.put("200 without a body", Fault.of("*", ARM, 200, ""));
        answers.put("connection cut", Fault.cut("*", ARM));
        return answers;
    }

    /** The answer to the how manieth request of a command, from 1. */
    private record Case(String command, int request, String answer, boolean late) {

        Fault fault() {
            var fault = ANSWERS.get(answer).withSkip(request - 1);
            return late ? fault.afterItTookEffect() : fault;
        }
    }

    @Test
    void no_wrong_answer_makes_a_run_say_what_is_not_so() {
        var seed = Long.getLong("faults.seed", new Random().nextLong(1_000_000));
        var wanted = Integer.getInteger("faults.cases", 30);
        var all = cases();
        Collections.shuffle(all, new Random(seed));
        var cases = wanted == 0 ? all : all.subList(0, Math.min(wanted, all.size()));
        System.out.printf("Wrong answers: %d cases of %d, by -Dfaults.seed=%d%n", cases.size(), all.size(), seed);

        var ends = new TreeMap<String, Integer>();
        cases.forEach(it -> ends.merge(run(it), 1, Integer::sum));
        System.out.println("Wrong answers: " + ends);
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var command : COMMANDS) {
            for (int request = 1; request <= requests(command); request++) {
                for (var answer : ANSWERS.keySet()) {
                    cases.add(new Case(command, request, answer, false));
                    if (LATE.contains(answer)) {
                        cases.add(new Case(command, request, answer, true));
                    }
                }
            }
        }
        return cases;
    }

    /** How many there are where nothing is wrong. */
    private static int requests(String command) {
        try (var connreg = new Connreg()) {
            var site = site(connreg, command);
            var before = requests(connreg);
            carryOut(site, command).succeeds();
            return requests(connreg) - before;
        }
    }

    private static int requests(Connreg connreg) {
        return (int) connreg.sandbox().requests().stream()
                .filter(request -> request.path().startsWith("/subscriptions/"))
                .count();
    }

    private static SiteFixture site(Connreg connreg, String command) {
        connreg.start(SiteFixture.QUICK);
        var site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        if (!command.equals("deploy")) {
            site.deploy().succeeds();
        }
        return site;
    }

    private static ConnregRun carryOut(SiteFixture site, String command) {
        return switch (command) {
            case "deploy" -> site.deploy("--timeout", "30");
            case "rotate" -> site.rotate("password", "--expire-old", "--timeout", "30");
            default -> site.cleanup("--timeout", "30");
        };
    }

    /** How the run ended. */
    private static String run(Case it) {
        try (var connreg = new Connreg()) {
            var site = site(connreg, it.command());
            connreg.sandbox().add(it.fault());
            var first = carryOut(site, it.command());
            if (first.exitCode() == ExitCode.OK) {
                isAsAsked(connreg, site, it, first);
                return "ended right";
            }
            assertThat(first.err()).as("%s: %s", it, first).contains("ERROR: ").doesNotContain("bug in connreg");
            var next = carryOut(site, it.command());
            assertThat(next.exitCode()).as("%s: %s, then %s", it, first, next).isZero();
            isAsAsked(connreg, site, it, next);
            return "ended right the next time";
        }
    }

    private static void isAsAsked(Connreg connreg, SiteFixture site, Case it, ConnregRun run) {
        var as = "%s: %s".formatted(it, run);
        if (it.command().equals("cleanup")) {
            assertThat(connreg.sandbox().resources().keySet())
                    .as(as)
                    .doesNotContain(
                            SiteFixture.TOKEN,
                            SiteFixture.SCOPE_MAP,
                            SiteFixture.CONNECTED_REGISTRY,
                            SiteFixture.EXTENSION);
            return;
        }
        assertThat(site.status().out()).as(as).contains("Online, Active");
        site.hasNothingToDo();
        if (it.command().equals("rotate")) {
            assertThat(site.passwords()).as(as).hasSize(1);
        }
    }
}
