package dev.connreg.cli;

import dev.connreg.cli.SweptCommand.Undisturbed;
import dev.connreg.cli.SweptCommand.Verb;
import dev.connreg.sandbox.SandboxOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A run that is killed once a request has taken effect and before it is answered, for every request: the next run finishes what
 * was begun, and nothing tells that there were two.
 *
 * <p>Takes a part of the cases, see {@link Sweep}: {@code -Dkills.seed=N}, {@code -Dkills.cases=N}.
 */
@Tag("sweep")
class KillSweepTest {

    /** A service that does nothing at once, and is seen at work on everything. */
    private static final SandboxOptions SLOW =
            SandboxOptions.defaults().withOperationsAlways().withOnlineAfterReads(2);

    /** The how manieth request of a command, from 1, those of its sign-in included. */
    private record Case(SweptCommand command, int request) {

        @Override
        public String toString() {
            return "%s, killed at request %d".formatted(command, request);
        }
    }

    private final Map<SweptCommand, Undisturbed> undisturbed = new HashMap<>();

    @Test
    void run_that_is_killed_at_any_request_is_finished_by_the_next() {
        SweptCommand.all().forEach(command -> undisturbed.put(command, command.undisturbed(SLOW)));
        Sweep.of("kills", cases(), 40, it -> it).run(this::run);
    }

    private List<Case> cases() {
        return SweptCommand.all().stream()
                .flatMap(command -> IntStream.rangeClosed(
                                1, undisturbed.get(command).all())
                        .mapToObj(request -> new Case(command, request)))
                .toList();
    }

    private String run(Case it) {
        var command = it.command();
        try (var connreg = new Connreg()) {
            var site = command.prepare(connreg, SLOW);
            var killed = KilledRun.of(connreg, it.request(), _ -> true, command.words(connreg));
            if (command.verb() == Verb.ROTATE) {
                site.isOnline();
            }
            var next = connreg.run(command.words(connreg)).succeeds();
            command.isDone(connreg, site, undisturbed.get(command).end(), "%s and %s".formatted(it, next));
            return killed ? "finished by the next" : "had fewer requests";
        }
    }
}
