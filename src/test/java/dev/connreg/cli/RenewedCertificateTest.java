package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Protected settings never come back from ARM. What shows that those of a site are not those of the spec means that they
 * are sent, all of them; where nothing can show it, a deploy does not claim that they are right.
 */
class RenewedCertificateTest {

    private static final String RESEND = "--resend-protected-settings";
    private static final String GENERATE = "acr token credential generate -r myacrregistry -n myconnectedregistry";
    private static final Instant TWO_MONTHS_AGO = Instant.now().minus(Duration.ofDays(60));
    private static final Duration A_MONTH = Duration.ofDays(30);

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
        connreg.certificate("mycert", "192.100.100.1", TWO_MONTHS_AGO);
    }

    /** A site that was deployed a month ago, with a certificate that was a month old then. */
    private void deployed(String spec, String... more) {
        site = new SiteFixture(connreg, connreg.spec(spec));
        site.deploy(more).succeeds();
        site.ages(A_MONTH);
    }

    private String[] certificate(String name, String... more) {
        var file = connreg.folder() + "/" + name;
        return Stream.concat(Stream.of("--certificate", file + ".crt", "--key", file + ".key"), Stream.of(more))
                .toArray(String[]::new);
    }

    private void serves(String name) throws IOException {
        var deployed =
                new String(Base64.getDecoder().decode(site.protectedSetting("tls.crt")), StandardCharsets.US_ASCII);
        var file = Files.readAllLines(connreg.folder().resolve(name + ".crt"));
        assertThat(deployed).contains(file.get(1));
    }

    /** The plan and the deploy say once, in one line, what cannot be known and what settles it, and send nothing. */
    private void cannotBeCompared(String... more) {
        var writes = connreg.writes();
        for (var run : new ConnregRun[] {site.whatIf(more), site.deploy(more)}) {
            run.succeeds();
            assertThat((run.out() + run.err()).lines().filter(line -> line.contains(RESEND)))
                    .as("%s", run)
                    .singleElement()
                    .satisfies(line -> assertThat(line).doesNotContain("connreg deploy --"));
        }
        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @Test
    void setting_that_may_be_secret_is_not_shown() throws IOException {
        deployed("own-certificate");

        for (var setting : List.of(
                "extension.settings={\"chart.adminPassword\":\"canary\"}",
                "extension.settings.chart.adminPassword=canary")) {
            var run = site.whatIf("--set", setting)
                    .succeeds()
                    .printsAlso("['chart.adminPassword']: (absent) => (hidden, as it may be secret)");

            assertThat(run.out() + run.err()).doesNotContain("canary");
        }
    }

    @Test
    void new_certificate_with_a_new_address_is_sent_along() throws IOException {
        deployed("own-certificate");
        connreg.certificate("newcert", "192.100.100.2");

        site.isRepaired(certificate("newcert", "--service-ip", "192.100.100.2"));

        serves("newcert");
    }

    @Test
    void certificate_that_was_made_long_ago_is_sent_along_with_a_new_address() throws IOException {
        deployed("own-certificate");
        connreg.certificate("newcert", "192.100.100.2", TWO_MONTHS_AGO);

        site.isRepaired(certificate("newcert", "--service-ip", "192.100.100.2"));

        serves("newcert");
    }

    @Test
    void certificate_is_sent_along_with_another_mode() throws IOException {
        deployed("own-certificate");
        connreg.certificate("newcert", "192.100.100.1", TWO_MONTHS_AGO);
        var wish = certificate("newcert", "--tls-mode", "ownTrustDistribution");

        SiteFixture.makesPassword(site.whatIf(wish).succeeds());
        site.deploy(wish).succeeds();

        serves("newcert");
        site.isOnline();
        site.hasNothingToDo(wish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--service-ip=192.100.100.2", "--tls-mode=ownTrustDistribution"})
    void secret_s_name_is_sent_along_with_another_address_or_mode(String change) {
        deployed("kubernetes-secret");

        site.isRepaired("--tls-secret", "renewed", change);

        assertThat(site.protectedSetting("tls.secret")).isEqualTo("renewed");
    }

    @Test
    void certificate_that_is_younger_than_the_last_change_is_sent() throws IOException {
        deployed("own-certificate");
        connreg.certificate("newcert", "192.100.100.1");

        site.isRepaired(certificate("newcert"));

        serves("newcert");
    }

    @Test
    void certificate_that_was_made_a_minute_after_the_deploy_is_sent() throws IOException {
        deployed("own-certificate");
        site.ages(Duration.ofMinutes(1).minus(A_MONTH));
        connreg.certificate("newcert", "192.100.100.1");

        site.isRepaired(certificate("newcert"));

        serves("newcert");
    }

    @Test
    void certificate_that_was_made_a_minute_before_the_deploy_is_not_sent_again() {
        connreg.certificate("newcert", "192.100.100.1", Instant.now().minus(Duration.ofMinutes(1)));
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        site.deploy(certificate("newcert")).succeeds();

        site.hasNothingToDo(certificate("newcert"));
    }

    @Test
    void same_certificate_is_not_sent_again() {
        deployed("own-certificate");

        site.hasNothingToDo();
    }

    @Test
    void certificate_that_may_be_the_deployed_one_is_said_to_be_unknown_and_can_be_sent() throws IOException {
        connreg.certificate("othercert", "192.100.100.1", TWO_MONTHS_AGO);
        deployed("own-certificate");

        cannotBeCompared();
        cannotBeCompared(certificate("othercert"));

        site.deploy(certificate("othercert", RESEND)).succeeds();
        serves("othercert");
        site.isOnline();
    }

    @Test
    void secret_of_another_name_is_said_to_be_unknown_and_can_be_sent() {
        deployed("kubernetes-secret");

        cannotBeCompared("--tls-secret", "renewed");

        site.deploy("--tls-secret", "renewed", RESEND).succeeds();
        assertThat(site.protectedSetting("tls.secret")).isEqualTo("renewed");
        site.isOnline();
    }

    /** A site that synchronizes once a day has not noticed yet that its password is dead. */
    private void deployedAndSilent() {
        deployed("own-certificate");
        connreg.sandbox().silence(SiteFixture.CONNECTED_REGISTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {GENERATE, GENERATE + " --password1"})
    void passwords_that_are_all_younger_than_the_last_change_are_not_the_site_s(String command) {
        deployedAndSilent();
        site.az(command);
        site.isOnline();

        site.isRepaired();
    }

    @Test
    void password_that_is_older_than_the_last_change_may_be_the_site_s() {
        deployedAndSilent();
        site.az(GENERATE + " --password2");

        site.hasNothingToDo();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 24})
    void password_that_has_expired_or_is_about_to_is_replaced(int hours) {
        deployedAndSilent();
        site.expires("password1", OffsetDateTime.now(ZoneOffset.UTC).plusHours(hours));
        site.isOnline();

        site.isRepaired();
    }

    @Test
    void password_that_is_good_for_most_of_a_year_stays() {
        deployedAndSilent();
        site.expires("password1", OffsetDateTime.now(ZoneOffset.UTC).plusDays(300));

        site.hasNothingToDo();
    }
}
