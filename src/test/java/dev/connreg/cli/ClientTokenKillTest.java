package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client command that is killed once a request has taken effect, for every request: the next run finishes what was begun. */
@Tag("sweep")
class ClientTokenKillTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @Test
    void next_run_finishes_what_was_begun() throws Exception {
        connreg.start(SandboxOptions.defaults().withOperationsAlways().withOnlineAfterReads(0));
        var spec = connreg.spec("own-certificate");
        connreg.run("deploy", "-f", spec).succeeds();
        connreg.run("client", "create", "other", "-f", spec).succeeds();
        var before = EndState.of(connreg.sandbox());
        var number = 1;
        for (var wasKilled = true; wasKilled; number++) {
            wasKilled = creates(number, spec);
        }
        assertThat(number).as("requests of a creation").isGreaterThan(12);
        var lasts = number;
        for (var at = 1; KilledRun.of(connreg, at, _ -> true, delete("till" + at, spec)); at++) {
            connreg.run(delete("till" + at, spec)).succeeds();
            lasts = at;
        }
        assertThat(lasts).as("requests of a deletion").isGreaterThan(10);
        for (var rest = lasts + 2; rest < number; rest++) {
            connreg.run(delete("till" + rest, spec)).succeeds();
        }
        EndState.of(connreg.sandbox()).isSameAs(before, "after all are deleted");
    }

    private boolean creates(int number, String spec) throws Exception {
        var file = connreg.folder().resolve("till%d.txt".formatted(number));
        var words = words("create", "till" + number, spec, "--password-file", file.toString());
        var killed = KilledRun.of(connreg, number, _ -> true, words);
        connreg.run(words).succeeds();
        assertThat(Files.readString(file))
                .as("the password of a run killed at request %d", number)
                .hasSizeGreaterThan(20);
        connreg.run(words).succeeds().saysAlso("Nothing to do: 4 unchanged.");
        return killed;
    }

    private static String[] delete(String name, String spec) {
        return words("delete", name, spec, "--yes");
    }

    private static String[] words(String verb, String name, String spec, String... more) {
        return Stream.concat(Stream.of("client", verb, name, "-f", spec), List.of(more).stream())
                .toArray(String[]::new);
    }
}
