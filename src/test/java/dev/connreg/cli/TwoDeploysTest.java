package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.gateway.HeldRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people deploy the same site at once, each without knowing of the other. */
@Tag("sweep")
class TwoDeploysTest {

    private static final String GENERATE = "/generateCredentials$";
    private static final String EXTENSION = "/extensions/myconnectedregistry$";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String spec = "";
    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
        spec = connreg.spec("own-certificate");
        site = new SiteFixture(connreg, spec);
    }

    private HeldRequest hold(String method, String path, int skip) {
        return connreg.sandbox().hold(HeldRequest.of(method, path).withSkip(skip));
    }

    private BackgroundRun deploy() {
        return new BackgroundRun(connreg, "deploy", "-f", spec);
    }

    /** Whatever happened, a run that ends well has spoken the truth, and the next run finds what is left to do. */
    private void endsWell(ConnregRun last) {
        if (last.exitCode() == ExitCode.OK) {
            site.isOnline();
        } else {
            last.fails(1).saysAlso("Incorrect Password");
        }
        site.deploy().succeeds();
        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void one_that_is_overtaken_before_it_sends_its_password_does_not_harm() {
        var held = hold("PUT", EXTENSION, 0);
        try (var slow = deploy()) {
            held.awaitArrival();
            site.deploy().succeeds();
            site.isOnline();
            held.release();

            endsWell(slow.end());
        }
    }

    @Test
    void one_that_is_overtaken_before_it_makes_its_password_does_not_harm() {
        var held = hold("POST", GENERATE, 0);
        try (var slow = deploy()) {
            held.awaitArrival();
            site.deploy().succeeds();
            held.release();

            endsWell(slow.end());
        }
    }

    @Test
    void two_that_make_their_passwords_at_once_do_not_leave_a_dead_one() {
        var firstPassword = hold("POST", GENERATE, 0);
        var secondPassword = hold("POST", GENERATE, 1);
        var sent = hold("PUT", EXTENSION, 0);
        try (var slow = deploy()) {
            firstPassword.awaitArrival();
            try (var quick = deploy()) {
                secondPassword.awaitArrival();
                firstPassword.release();
                sent.awaitArrival();
                secondPassword.release();
                quick.end().succeeds();
            }
            site.isOnline();
            sent.release();

            endsWell(slow.end());
        }
    }

    @Test
    void rotation_that_is_overtaken_by_another_does_not_leave_a_dead_password() {
        site.deploy().succeeds();
        var held = hold("PATCH", EXTENSION, 0);
        try (var slow = new BackgroundRun(connreg, "deploy", "-f", spec, "--resend-protected-settings")) {
            held.awaitArrival();
            site.deploy("--resend-protected-settings").succeeds();
            held.release();

            endsWell(slow.end());
        }
    }

    /** Two passwords are all that a token has, so one of three deploys has a dead one at some time. */
    @Test
    void three_deploys_at_once_end_well() {
        var runs = Stream.generate(this::deploy).limit(3).toList();
        try {
            for (var run : runs) {
                var end = run.end();
                if (end.exitCode() != ExitCode.OK) {
                    assertThat(end.err()).as("%s", end).containsIgnoringCase("another run");
                }
            }
        } finally {
            runs.forEach(BackgroundRun::close);
        }
        site.deploy().succeeds();
        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void passwords_of_two_deploys_have_a_slot_each() {
        var held = hold("PUT", EXTENSION, 0);
        try (var slow = deploy()) {
            held.awaitArrival();
            var first = site.passwords();
            site.deploy().succeeds();

            assertThat(site.passwords()).hasSize(2).containsAllEntriesOf(first);
            held.release();
            slow.end().succeeds();
            site.isOnline();
        }
    }
}
