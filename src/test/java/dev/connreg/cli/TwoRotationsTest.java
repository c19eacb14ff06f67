package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.gateway.HeldRequest;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people rotate the password of the same site at once, and each deletes what is old for one that sees no other. */
@Tag("sweep")
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

    /** The slow one deploys, with a new password. */
    private void overtakenDeploy(String method, String path, String... rotation) {
        var held = connreg.sandbox().hold(HeldRequest.of(method, path));
        try (var slow = new BackgroundRun(connreg, "deploy", "-f", spec, "--resend-protected-settings")) {
            held.awaitArrival();
            site.rotate("password", rotation).succeeds();
            held.release();

            var last = slow.end();
            if (last.exitCode() == 0) {
                site.isOnline();
            } else {
                last.fails(1);
            }
        }
        site.deploy().succeeds();
        site.isOnline();
        site.hasNothingToDo();
    }

    private void overtaken(String method, String path, Supplier<ConnregRun> other) {
        var held = connreg.sandbox().hold(HeldRequest.of(method, path));
        try (var slow = new BackgroundRun(connreg, "rotate", "password", "--expire-old", "-f", spec)) {
            held.awaitArrival();
            other.get().succeeds();
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
        overtaken("POST", "/generateCredentials$", () -> site.rotate("password", "--expire-old"));
    }

    @Test
    void one_that_is_overtaken_before_it_sends_its_password_does_not_harm() {
        overtaken("PATCH", "/extensions/myconnectedregistry$", () -> site.rotate("password", "--expire-old"));
    }

    @Test
    void one_that_deletes_the_password_that_another_has_sent_meanwhile_sends_its_own_again() {
        overtaken("PATCH", "/tokens/myconnectedregistry$", () -> site.rotate("password"));
    }

    @Test
    void one_that_a_deploy_overtakes_before_it_sends_its_password_does_not_harm() {
        overtaken("PATCH", "/extensions/myconnectedregistry$", () -> site.deploy("--resend-protected-settings"));
    }

    @Test
    void one_that_a_deploy_overtakes_before_it_deletes_the_old_password_does_not_harm() {
        overtaken("PATCH", "/tokens/myconnectedregistry$", () -> site.deploy("--resend-protected-settings"));
    }

    @Test
    void deploy_that_a_rotation_overtakes_before_it_makes_its_password_does_not_harm() {
        overtakenDeploy("POST", "/generateCredentials$", "--expire-old");
    }

    @Test
    void deploy_whose_password_a_rotation_deletes_before_it_is_sent_does_not_harm() {
        overtakenDeploy("PATCH", "/extensions/myconnectedregistry$", "--expire-old");
    }
}
