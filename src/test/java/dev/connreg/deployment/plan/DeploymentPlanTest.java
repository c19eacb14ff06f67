package dev.connreg.deployment.plan;

import static dev.connreg.deployment.DeployedSite.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.console.FindingText;
import dev.connreg.deployment.DeployedSite;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentPlanTest {

    private static final Path SPEC = Path.of("src/test/resources/specs/own-certificate.yaml");
    private static final String NAME = "myconnectedregistry";

    private final DeployedSite site = DeployedSite.online(SPEC);

    @Test
    void site_that_is_as_asked_has_nothing_to_do() {
        assertThat(site.plan().isEmpty()).isTrue();
    }

    @Test
    void what_nothing_tells_of_is_said() {
        assertThat(codes(site.plan())).contains(FindingCode.PROTECTED_SETTINGS_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-20T00:00:00Z,true", "2026-11-01T00:00:00Z,true", "2027-02-20T00:00:00Z,false"})
    void cluster_whose_agents_do_not_renew_its_identity_is_warned_of(String expires, boolean warned) {
        site.arm()
                .change(
                        site.cluster(),
                        cluster -> ((ObjectNode) cluster.path("properties"))
                                .put("managedIdentityCertificateExpirationTime", expires));

        assertThat(site.plan().warnings().stream()
                        .map(CodedFinding::code)
                        .toList()
                        .contains(FindingCode.CLUSTER_IDENTITY_EXPIRES))
                .isEqualTo(warned);
    }

    @Test
    void first_day_makes_each_thing_once_in_its_order() {
        assertThat(DeployedSite.empty(SPEC).plan().changes().stream()
                        .filter(Change::isDone)
                        .map(Change::kind))
                .containsExactly(
                        "scope map",
                        "sync token",
                        "connected registry",
                        "sync token password",
                        "extension",
                        "wait for Online: connected registry");
    }

    @ParameterizedTest
    @CsvSource({"Inactive,SENT_AS_INACTIVE", "Active,"})
    void deactivated_site_gets_a_new_password(String activation, FindingCode reason) {
        site.connectedRegistry(NAME, "ReadOnly", "", "Online", activation);

        sends(reason != null, reason);
    }

    @Test
    void refused_password_is_replaced() {
        site.connectedRegistry(
                NAME, "ReadOnly", "{'code':'UNAUTHORIZED','description':'Incorrect Password'}", "Offline", "Active");

        sends(true, FindingCode.SENT_AS_REFUSED);
    }

    @Test
    void site_that_is_down_for_another_reason_is_waited_for_only() {
        site.connectedRegistry(NAME, "ReadOnly", "{'code':'DiskError','description':'full'}", "Offline", "Active");

        sends(false, null);
        assertThat(site.plan().isEmpty()).isFalse();
    }

    @ParameterizedTest(name = "last heard of at {0}: is waited for: {1}")
    @CsvSource({"2026-11-25T07:00:00Z,false", "2026-11-24T07:00:00Z,true"})
    void site_that_missed_its_last_synchronization_is_waited_for(Instant lastActivity, boolean isAwaited) {
        var plan = site.synchronizesDaily(NAME, lastActivity).plan();

        assertThat(codes(plan).contains(FindingCode.BETWEEN_SYNCS)).isEqualTo(!isAwaited);
        assertThat(plan.changes().stream()
                        .anyMatch(change -> change.isDone() && change.kind().equals(OnlineStep.KIND)))
                .isEqualTo(isAwaited);
    }

    @Test
    void password_younger_than_what_was_sent_is_not_the_sites() {
        site.token(NAME, NAME, password("password1", "2026-11-02T00:00:00Z"));

        sends(true, FindingCode.SENT_AS_PASSWORD_IS_GONE);
        assertThat(slot(site.plan())).contains("password2");
    }

    @Test
    void password_that_ends_soon_is_replaced_in_time() {
        site.token(
                NAME,
                NAME,
                "{'name':'password1','creationTime':'2026-10-01T00:00:00Z','expiry':'2026-12-01T00:00:00Z'}");

        sends(true, FindingCode.SENT_AS_PASSWORD_EXPIRES);
    }

    @ParameterizedTest(name = "the newer password ends on {0}, the older one on {1}: {2}")
    @CsvSource({
        "2026-11-20T00:00:00Z,,SENT_AS_PASSWORD_EXPIRES",
        "2026-12-01T00:00:00Z,,SENT_AS_PASSWORD_EXPIRES",
        ",2026-12-01T00:00:00Z,PASSWORD_MAY_EXPIRE"
    })
    void other_password_does_not_hide_that_one_ends(Instant newer, Instant older, FindingCode code) {
        site.token(
                NAME,
                NAME,
                expiring("password1", "2026-10-31T00:00:00Z", newer) + ","
                        + expiring("password2", "2026-10-01T00:00:00Z", older));

        assertThat(codes(site.plan())).contains(code);
    }

    private static String expiring(String slot, String created, @Nullable Instant end) {
        return end == null
                ? password(slot, created)
                : "{'name':'%s','creationTime':'%s','expiry':'%s'}".formatted(slot, created, end);
    }

    @Test
    void disabled_token_is_an_error_also_while_the_site_is_still_online() {
        site.arm()
                .change(
                        site.id("tokens", NAME),
                        token -> ((ObjectNode) token.path("properties")).put("status", "disabled"));

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(site::plan)
                .satisfies(e -> assertThat(((CodedFinding) e.findings().getFirst()).code())
                        .isEqualTo(FindingCode.TOKEN_DISABLED));
    }

    @Test
    void what_a_site_reports_while_it_is_online_is_said() {
        site.connectedRegistry(NAME, "ReadOnly", "{'code':'DiskError','description':'full'}", "Online", "Active");

        assertThat(codes(site.plan())).contains(FindingCode.REPORTED);
    }

    @ParameterizedTest
    @CsvSource({"scopeMaps,scope map", "tokens,sync token", "connectedRegistries,connected registry"})
    void what_has_failed_is_sent_again_without_what_is_fixed(String collection, String kind) {
        site.arm()
                .change(
                        site.id(collection, NAME),
                        resource -> ((ObjectNode) resource.path("properties")).put("provisioningState", "Failed"));

        assertThat(site.plan().changes().stream().filter(Change::isDone))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(kind);
                    assertThat(change.actions()).singleElement().isInstanceOf(Action.Patch.class);
                    assertThat(change.toString()).doesNotContain("tokenId", "mode=", "passwords");
                });
        assertThat(codes(site.plan())).contains(FindingCode.RESENT_AS_FAILED);
    }

    @ParameterizedTest(name = "{0} is heard of at {1}: that it was long ago is said: {2}")
    @CsvSource({
        "* * * * *,2026-11-25T11:00:00Z,false",
        "* * * * *,2026-11-04T11:00:00Z,true",
        "0 6 * * 1,2026-11-23T07:00:00Z,false",
        "0 6 * * 1,2026-11-16T07:00:00Z,true"
    })
    void site_that_is_said_to_be_online_but_was_not_heard_of_for_long_is_a_warning(
            String schedule, Instant lastActivity, boolean isSaid) {
        site.arm().change(site.id("connectedRegistries", NAME), registry -> {
            var properties = (ObjectNode) registry.path("properties");
            properties.put("lastActivityTime", lastActivity.toString());
            properties
                    .withObject("/parent/syncProperties")
                    .put("schedule", schedule)
                    .put("syncWindow", "PT4H");
        });

        assertThat(site.plan().warnings().stream().map(CodedFinding::code).anyMatch(FindingCode.LONG_UNHEARD::equals))
                .isEqualTo(isSaid);
    }

    @Test
    void canceled_extension_is_sent_again() {
        site.extension("Canceled", "2026-11-01T00:00:00Z");

        sends(true, FindingCode.SENT_AS_FAILED);
    }

    @Test
    void older_one_of_two_possible_passwords_is_replaced_and_that_it_may_be_in_use_is_said() {
        site.token(
                NAME,
                NAME,
                password("password1", "2026-10-02T00:00:00Z") + "," + password("password2", "2026-10-01T00:00:00Z"));

        var plan = site.plan(new PlanRequest(true, false, false, Optional.empty()));

        assertThat(slot(plan)).contains("password2");
        assertThat(codes(plan)).contains(FindingCode.SENT_ON_REQUEST, FindingCode.PASSWORD_MAY_BE_IN_USE);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02T00:00:00Z,true", "2026-10-30T00:00:00Z,false"})
    void certificate_younger_than_what_was_sent_is_sent(String from, boolean sent) {
        var plan = site.plan(new PlanRequest(false, false, false, DeployedSite.made(from)));

        assertThat(codes(plan).contains(FindingCode.SENT_AS_CERTIFICATE_IS_NEWER))
                .isEqualTo(sent);
        assertThat(codes(plan).contains(FindingCode.CERTIFICATE_NOT_NEWER)).isNotEqualTo(sent);
    }

    @Test
    void certificate_that_may_be_another_is_named_with_the_whole_command_and_no_other_note_says_it_too() {
        var notes = site
                .plan(new PlanRequest(false, false, false, DeployedSite.made("2026-10-30T00:00:00Z")))
                .changes()
                .stream()
                .filter(change -> change.kind().equals("extension"))
                .flatMap(change -> change.notes().stream())
                .map(FindingText::of);

        assertThat(notes)
                .containsExactly("was changed after the certificate in 'mycert.crt' was made, so the certificate was "
                        + "probably sent then. To send it all the same, run: "
                        + "connreg deploy -f connected-registry.yaml --resend-protected-settings");
    }

    @Test
    void setting_that_the_certificate_must_fit_takes_all_protected_settings_along() {
        var elsewhere = DeployedSite.online(SPEC);
        site.arm()
                .with(
                        site.extension(),
                        elsewhere
                                .arm()
                                .get(elsewhere.extension(), "")
                                .toString()
                                .replace("192.100.100.1", "192.100.100.2"));

        var patch = site.plan().changes().stream()
                .flatMap(change -> change.actions().stream())
                .flatMap(action -> action instanceof Action.Patch one ? Stream.of(one) : Stream.<Action.Patch>empty())
                .findFirst()
                .orElseThrow();

        assertThat(patch.body()
                        .object("properties", "configurationProtectedSettings")
                        .values())
                .containsOnlyKeys("connectionString", "tls.crt", "tls.key", "tls.cacrt");
    }

    private void sends(boolean sent, FindingCode reason) {
        var plan = site.plan();
        assertThat(plan.secrets().isEmpty() && slot(plan).isEmpty()).isEqualTo(!sent);
        if (sent) {
            assertThat(codes(plan)).contains(reason);
        }
    }

    private static Optional<String> slot(Plan plan) {
        return plan.changes().stream()
                .flatMap(change -> change.actions().stream())
                .flatMap(action ->
                        action instanceof Action.MakeConnectionString made ? Stream.of(made.slot()) : Stream.empty())
                .findFirst();
    }

    private static List<FindingCode> codes(Plan plan) {
        return plan.changes().stream()
                .flatMap(change -> change.notes().stream())
                .map(note -> ((CodedFinding) note).code())
                .toList();
    }
}
