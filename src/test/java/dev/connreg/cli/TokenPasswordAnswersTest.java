package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.registry.PasswordAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The password that was made is found by its name, whatever else the answer holds, and one rule makes it a connection string. */
class TokenPasswordAnswersTest {

    private static final SandboxOptions ALL = SiteFixture.QUICK.withPasswords(PasswordAnswer.ALL);

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    private void deployed(SandboxOptions options) {
        connreg.start(options);
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        site.deploy().succeeds();
    }

    @Test
    void deploy_takes_the_one_that_was_made() {
        deployed(ALL);

        site.deploy("--resend-protected-settings").succeeds();

        assertThat(site.passwords()).containsOnlyKeys("password1", "password2");
        site.isOnline();
    }

    @Test
    void deploy_takes_the_one_that_was_made_in_an_operation() {
        deployed(ALL.withOperationsAlways());

        site.deploy("--resend-protected-settings").succeeds();

        site.isOnline();
    }

    @Test
    void get_settings_takes_the_one_that_was_made() {
        deployed(ALL);

        for (int password = 2; password >= 1; password--) {
            var own = connreg.write("connection.txt", site.connectionString(password));
            site.deploy("--resend-protected-settings", "--set", "connectionString.file=" + own)
                    .succeeds();
            site.isOnline();
        }
    }

    @Test
    void deploy_and_get_settings_make_the_same_connection_string() {
        deployed(SiteFixture.QUICK);

        assertThat(withoutPassword(site.connectionString(2)))
                .isEqualTo(withoutPassword(site.protectedSetting("connectionString")));
    }

    @Test
    void deploy_and_get_settings_make_the_same_connection_string_of_a_child() {
        connreg.start(FamilyFixture.options());
        var family = new FamilyFixture(connreg);
        family.run(family.words("deploy", FamilyFixture.TOP)).succeeds();
        family.run(family.below(FamilyFixture.TOP, "deploy", FamilyFixture.LEFT))
                .succeeds();

        var printed = family.run(FamilyFixture.az("acr connected-registry get-settings -r myacrregistry -n leftreg"
                        + " --parent-protocol https --query ACR_REGISTRY_CONNECTION_STRING -o tsv"))
                .succeeds()
                .out()
                .strip();

        var extension = connreg.sandbox().resources().keySet().stream()
                .filter(id -> id.endsWith("/extensions/leftreg"))
                .findFirst()
                .orElseThrow();
        var deployed = connreg.sandbox().protectedSettings(extension).get("connectionString");
        assertThat(withoutPassword(printed)).isEqualTo(withoutPassword(deployed.reveal()));
    }

    private static String withoutPassword(String connectionString) {
        return connectionString.replaceAll("SyncTokenPassword=[^;]*", "SyncTokenPassword=");
    }
}
