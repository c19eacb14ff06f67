package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A site that was deactivated comes back with new settings only; waiting for it is no use. */
class DeactivatedSiteTest {

    private static final String DEACTIVATE =
            "acr connected-registry deactivate -r myacrregistry -n myconnectedregistry --yes";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK);
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        site.deploy().succeeds();
    }

    private void deactivate() {
        site.az(DEACTIVATE);
        site.status().succeeds().printsAlso("Offline, Inactive");
    }

    @Test
    void site_gets_a_new_password_and_its_settings_again() {
        deactivate();

        site.isRepaired();
    }

    @Test
    void site_that_lost_its_password_too_is_brought_back_in_one_deploy() {
        deactivate();
        site.az("acr token credential generate -r myacrregistry -n myconnectedregistry");

        site.isRepaired();
    }

    @Test
    void connection_string_of_the_user_is_sent_again_as_it_is() {
        var string = site.connectionString(2);
        var own = new String[] {"--set", "connectionString.file=" + connreg.write("connection.txt", string)};
        site.deploy("--resend-protected-settings", own[0], own[1]).succeeds();
        deactivate();
        var passwords = site.passwords();

        SiteFixture.sendsExtension(site.whatIf(own).succeeds());
        site.deploy(own).succeeds();

        site.isOnline();
        assertThat(site.protectedSetting("connectionString")).isEqualTo(string);
        assertThat(site.passwords()).isEqualTo(passwords);
        site.hasNothingToDo(own);
    }

    @Test
    void no_more_is_sent_than_that() {
        deactivate();
        var before = connreg.writes().size();

        SiteFixture.makesPassword(site.whatIf().succeeds());
        site.deploy().succeeds();

        assertThat(connreg.writes().subList(before, connreg.writes().size()))
                .satisfiesExactly(
                        made -> assertThat(made).startsWith("POST ").endsWith("/generateCredentials"),
                        sent -> assertThat(sent).endsWith(SiteFixture.EXTENSION));
    }
}
