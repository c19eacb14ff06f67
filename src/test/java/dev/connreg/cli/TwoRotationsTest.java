package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.gateway.HeldRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people rotate the password of the same site at once, and each deletes what is old for one that sees no other. */
class TwoRotationsTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String spec = "";
    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK);
        spec = connreg.spec("own-certificate");
        site = new SiteFixture(connreg, spec);
        site.deploy().succeeds();
    }

    private void overtaken(String method, String path, String... other) {
        var held = connreg.sandbox().hold(HeldRequest.of(method, path));
        try (var slow = new BackgroundRun(connreg, "rotate", "password", "--expire-old", "-f", spec)) {
            held.awaitArrival();
            site.rotate("password", other).succeeds();
            site.isOnline();
            held.release();

            var last = slow.end();
            if (last.exitCode() != 0) {
                last.fails(1);
            }
            site.isOnline();
        }
        site.deploy().succeeds();
        site.hasNothingToDo();
        site.rotate("password", "--expire-old").succeeds();
        assertThat(site.passwords()).hasSize(1);
    }

    @Test
    void one_that_is_overtaken_before_it_makes_its_password_does_not_harm() {
        overtaken("POST", "/generateCredentials$", "--expire-old");
    }

    @Test
    void one_that_is_overtaken_before_it_sends_its_password_does_not_harm() {
        overtaken("PATCH", "/extensions/myconnectedregistry$", "--expire-old");
    }

    @Test
    void one_that_deletes_the_password_that_another_has_sent_meanwhile_sends_its_own_again() {
        overtaken("PATCH", "/tokens/myconnectedregistry$");
    }
}
