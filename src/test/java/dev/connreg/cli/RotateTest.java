package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A site that works gets a new password or certificate, nothing else of it changes, and it works afterwards. */
class RotateTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK);
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        site.deploy().succeeds();
    }

    @Test
    void each_new_password_goes_into_the_slot_that_the_site_does_not_use() {
        var first = site.passwords();
        assertThat(first).containsOnlyKeys("password1");

        site.rotate("password").succeeds();
        var second = site.passwords();
        assertThat(second).containsAllEntriesOf(first).containsOnlyKeys("password1", "password2");
        site.isOnline();

        site.rotate("password").succeeds();
        var third = site.passwords();
        assertThat(third).containsEntry("password2", second.get("password2"));
        assertThat(third.get("password1")).isGreaterThan(second.get("password2"));
        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void old_password_goes_once_the_site_is_online_with_the_new_one() {
        site.rotate("password", "--expire-old").succeeds().saysAlso("- old sync token password");
        assertThat(site.passwords()).containsOnlyKeys("password2");
        site.isOnline();

        site.rotate("password", "--expire-old").succeeds();
        assertThat(site.passwords()).containsOnlyKeys("password1");
        site.isOnline();
        site.hasNothingToDo();
    }
}
