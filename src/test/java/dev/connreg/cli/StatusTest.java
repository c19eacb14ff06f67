package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.gateway.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people, scripts and monitors are told of a site. */
class StatusTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");
    private String spec = "";

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
        spec = connreg.spec("own-certificate");
        site = new SiteFixture(connreg, spec);
    }

    private ConnregRun status(String... words) {
        var line = new String[words.length + 3];
        System.arraycopy(new String[] {"status", "-f", spec}, 0, line, 0, 3);
        System.arraycopy(words, 0, line, 3, words.length);
        return connreg.run(line);
    }

    @Test
    void people_are_told_of_contacts_versions_and_passwords() {
        site.deploy().succeeds();

        status().succeeds()
                .printsAlso("Succeeded, Online, Active")
                .printsAlso("last heard of ")
                .printsAlso("ReadOnly, synchronizes by the schedule * * * * *")
                .printsAlso("password1 made ")
                .printsAlso("upgraded automatically (compatible)")
                .printsAlso("last changed ");
    }

    @Test
    void people_are_told_of_the_agents_and_of_the_guide_to_an_extension_that_has_failed() {
        site.deploy().succeeds();
        connreg.sandbox().edit(SiteFixture.EXTENSION, extension -> {
            var properties = (ObjectNode) extension.path("properties");
            properties.put("provisioningState", "Failed");
            properties.putObject("additionalDetails").put("troubleshootingGuide", "https://aka.ms/guide");
        });

        status().succeeds().printsAlso("Arc agents 1.21.10").printsAlso("see also https://aka.ms/guide");
    }

    @Test
    void password_that_was_made_elsewhere_is_told() {
        site.deploy().succeeds();
        site.az("acr token credential generate -n myconnectedregistry -r myacrregistry --password2");

        status().succeeds().printsAlso("password2 made ").printsAlso("so that does not have it");
    }

    @Test
    void programs_get_json_and_what_a_query_finds() throws IOException {
        site.deploy().succeeds();

        var json = new ObjectMapper().readTree(status("-o", "json").succeeds().out());

        assertThat(json.path("isWell").asBoolean()).isTrue();
        assertThat(json.path("isGone").asBoolean(true)).isFalse();
        assertThat(json.at("/connectedRegistry/connectionState").asText()).isEqualTo("Online");
        assertThat(json.at("/syncToken/passwords/0/name").asText()).isEqualTo("password1");
        assertThat(json.at("/extension/currentVersion").asText()).isEqualTo("1.5.0");
        assertThat(json.path("resources")).hasSize(6);
        assertThat(status("--query", "connectedRegistry.connectionState", "-o", "tsv")
                        .succeeds()
                        .out())
                .isEqualTo("Online\n");
        assertThat(status("-o", "table").succeeds().out())
                .startsWith("Kind ")
                .contains("scope map", "Succeeded, Online, Active");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-o json",
                "-o jsonc",
                "-o yaml",
                "-o table",
                "-o tsv --query resources[].[state,messages[0]]"
            })
    void secrets_that_the_service_quotes_are_hidden_in_every_form(String form) {
        site.deploy().succeeds();
        quote("connectedRegistries", SiteFixture.CONNECTED_REGISTRY, "statusDetails", "description");
        quote("extensions", SiteFixture.EXTENSION, "statuses", "message");

        var run = status(form.isEmpty() ? new String[0] : form.split(" ")).succeeds();

        assertThat(run.out()).doesNotContain("aBcD1234");
        if (!form.equals("-o table")) {
            run.printsAlso("SyncTokenPassword=(secret)");
        }
    }

    /** What the service says of a resource has a password in it. */
    private void quote(String collection, String id, String list, String member) {
        var quoted = "SyncTokenPassword=aBcD1234efGh5678ijKl;ParentGatewayEndpoint=z";
        var said = "[{\"code\":\"%1$s\",\"%2$s\":\"helm: %1$s\"}]".formatted(quoted, member);
        connreg.sandbox()
                .add(Fault.of(
                        "GET",
                        "/%s/myconnectedregistry$".formatted(collection),
                        200,
                        "{\"id\":\"%s\",\"name\":\"myconnectedregistry\",\"properties\":{\"%s\":%s}}"
                                .formatted(id, list, said)));
    }

    @Test
    void certificate_in_the_file_of_the_spec_is_told_with_its_expiry() throws IOException {
        site.deploy().succeeds();

        status().succeeds()
                .printsAlso("certificate 'mycert.crt' expires on ", "(in 364 days)")
                .doesNotSay("WARNING");
        var json = new ObjectMapper().readTree(status("-o", "json").succeeds().out());
        assertThat(json.at("/certificate/file").asText()).endsWith("mycert.crt");
        assertThat(json.at("/certificate/expiry").asText()).endsWith("Z");
        assertThat(json.at("/certificate/isExpired").asBoolean(true)).isFalse();
        assertThat(json.at("/certificate/endsSoon").asBoolean(true)).isFalse();
    }

    @Test
    void certificate_that_expires_soon_is_warned_of_and_the_site_is_online_all_the_same() throws IOException {
        site.deploy().succeeds();
        replaceCertificate(Duration.ofDays(355));

        status("--expect", "online")
                .succeeds()
                .printsAlso("(in 9 days)")
                .saysAlso("WARNING: certificate '", "(in 9 days)", "connreg rotate certificate -f " + spec);
        status("-o", "json").succeeds().printsAlso("\"endsSoon\": true").saysAlso("WARNING: certificate '");
    }

    @Test
    void certificate_that_has_expired_is_warned_of() throws IOException {
        site.deploy().succeeds();
        replaceCertificate(Duration.ofDays(375));

        status("--expect", "online")
                .succeeds()
                .printsAlso("certificate 'mycert.crt' expired ")
                .saysAlso("mycert.crt' expired ", "(10 days ago)");
        status("-o", "json").succeeds().printsAlso("\"isExpired\": true");
    }

    @Test
    void certificate_that_was_made_after_the_extension_was_changed_is_not_the_deployed_one() throws IOException {
        site.deploy().succeeds();
        site.ages(Duration.ofDays(40));

        status().succeeds().printsAlso("made after the extension");
    }

    @Test
    void certificate_that_is_not_there_is_told_and_nothing_else_is_different() throws IOException {
        site.deploy().succeeds();
        Files.delete(connreg.folder().resolve("mycert.crt"));

        status("--expect", "online").succeeds().printsAlso("mycert.crt'").doesNotSay("WARNING");
        status("-o", "json").succeeds().printsAlso("\"expiry\": null").doesNotSay("WARNING");
    }

    /** By one that was made so long ago, and is valid for a year. */
    private void replaceCertificate(Duration age) throws IOException {
        Files.delete(connreg.folder().resolve("mycert.crt"));
        Files.delete(connreg.folder().resolve("mycert.key"));
        connreg.certificate("mycert", "192.100.100.1", Instant.now().minus(age));
    }

    @Test
    void site_that_does_not_exist_is_not_found_unless_nothing_is_expected() {
        status().fails(ExitCode.NOT_FOUND).printsAlso("Absent");
        status("--expect", "nothing").succeeds();
        status("--expect", "online").fails(1).saysAlso("The connected registry does not exist.");
        assertThat(status("--query", "isGone").fails(ExitCode.NOT_FOUND).out()).isEqualTo("true\n");
    }

    @Test
    void site_that_is_up_and_then_down_is_as_expected_and_then_is_not() {
        site.deploy().succeeds();
        status("--expect", "online").succeeds();
        status("--expect", "nothing")
                .fails(1)
                .saysAlso("Still there: scope map 'myconnectedregistry', sync token 'myconnectedregistry'");

        site.az("acr token credential generate -n myconnectedregistry -r myacrregistry --password1 --password2");

        status("--expect", "online").fails(1).saysAlso("Incorrect Password");
    }

    @Test
    void registry_that_never_was_online_is_not_said_to_have_been() {
        site.az("acr connected-registry create -r myacrregistry -n never --repository hello-world");

        connreg.run("status -r myacrregistry -g myresourcegroup -c myarck8scluster -n never --expect online".split(" "))
                .fails(1)
                .saysAlso("The connected registry 'never' is Offline and Inactive.", "extension 'never'")
                .doesNotSay("was Online");
    }

    @Test
    void watching_ends_when_it_is_as_expected() {
        site.deploy().succeeds();

        status("--watch", "--expect", "online").succeeds();
        status("--watch", "--expect", "nothing", "--timeout", "0").fails(1);
    }

    @Test
    void watching_ends_where_azure_refuses_a_look() {
        connreg.sandbox().add(Fault.error("GET", "/tokens/", 403, "AuthorizationFailed", "No."));

        status("--watch", "--expect", "online").fails(1).saysAlso("AuthorizationFailed");
    }

    @Test
    void watching_ends_with_what_kept_it_from_looking_when_the_time_is_over() {
        connreg.sandbox()
                .add(Fault.error("GET", "/tokens/", 503, "ServiceUnavailable", "Busy.")
                        .withHeader("Retry-After", "0")
                        .withTimes(100));

        status("--watch", "--expect", "nothing", "--timeout", "0").fails(1).saysAlso("ServiceUnavailable");
    }

    @Test
    void long_words_of_the_service_are_wrapped() {
        site.deploy().succeeds();
        var description = "It does not work, and this is a long text about why it does not. ".repeat(6);
        connreg.sandbox()
                .add(Fault.of(
                        "GET",
                        "/connectedRegistries/myconnectedregistry$",
                        200,
                        "{\"id\":\"%s\",\"name\":\"myconnectedregistry\",\"properties\":{\"statusDetails\":[{\"code\":\"X\",\"description\":\"%s\"}]}}"
                                .formatted(SiteFixture.CONNECTED_REGISTRY, description)));

        assertThat(status().succeeds().out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void what_the_service_complains_of_is_explained_as_diagnose_does() throws IOException {
        site.deploy().succeeds();
        site.az("acr token credential generate -n myconnectedregistry -r myacrregistry --password1 --password2");

        status().succeeds().printsAlso("CR-PASSWORD: ", "connreg acr connected-registry get-settings");
        var json = new ObjectMapper().readTree(status("-o", "json").succeeds().out());
        assertThat(json.at("/resources/4/errors/0/code").asText()).isEqualTo("CR-PASSWORD");
        assertThat(json.at("/resources/5/errors")).isEmpty();
    }

    @Test
    void what_diagnose_finds_is_below_the_resource_that_shows_it_once_and_costs_no_request() throws IOException {
        site.deploy().succeeds();
        var before = connreg.requests().size();
        status().succeeds();
        var usual = connreg.requests().size() - before;
        connreg.sandbox()
                .edit(
                        SiteFixture.CLUSTER,
                        cluster -> ((ObjectNode) cluster.path("properties")).put("connectivityStatus", "Expired"));
        connreg.sandbox()
                .edit(SiteFixture.TOKEN, token -> ((ObjectNode) token.path("properties")).put("status", "disabled"));

        before = connreg.requests().size();
        var run = status().succeeds();

        assertThat(connreg.requests()).hasSize(before + usual);
        run.printsAlso("ARC-EXPIRED: The connected cluster ", "az connectedk8s connect");
        assertThat(run.out()).containsOnlyOnce("CR-TOKENOFF: ").containsOnlyOnce("disabled");
        var json = new ObjectMapper().readTree(status("-o", "json").succeeds().out());
        assertThat(json.at("/resources/1/errors/0/code").asText()).isEqualTo("ARC-EXPIRED");
        assertThat(json.at("/resources/1/errors/0/commands")).isNotEmpty();
        assertThat(json.at("/resources/3/errors/0/code").asText()).isEqualTo("CR-TOKENOFF");
        assertThat(json.at("/resources/4/errors")).isEmpty();
    }

    @Test
    void part_that_is_missing_is_advised_with_the_spec_of_the_site() {
        site.deploy().succeeds();
        site.az("k8s-extension delete --yes -n myconnectedregistry -g myresourcegroup -c myarck8scluster"
                + " -t connectedClusters");

        status().succeeds().printsAlso("ARM-NOTFOUND: The extension ", "connreg deploy -f " + spec);
    }

    @Test
    void window_and_last_synchronization_are_told_and_what_is_overdue() throws IOException {
        site.deploy().succeeds();
        connreg.sandbox().report(SiteFixture.CONNECTED_REGISTRY, registry -> {
            registry.put("connectionState", "Offline").put("lastActivityTime", "2026-01-01T00:00:00Z");
            registry.withObject("/parent/syncProperties")
                    .put("schedule", "0 6 * * *")
                    .put("syncWindow", "PT4H");
            registry.putObject("registrySyncResult")
                    .put("syncState", "Failed")
                    .put("lastSyncEndTime", "2026-01-01T00:00:00Z")
                    .put("lastSuccessfulSyncEndTime", "2025-12-31T06:10:00Z");
        });

        status().succeeds()
                .printsAlso("last heard of 2026-01-01T00:00:00Z", "overdue", "2026-01-01T06:00:00Z (")
                .printsAlso("synchronizes by the schedule 0 6 * * * (sync", "PT4H)")
                .printsAlso("last synchronization Failed 2026-01-01T00:00:00Z (", "2025-12-31T06:10:00Z (")
                .printsAlso("CR-SYNC: The last synchronization failed.");
        var registry = new ObjectMapper()
                .readTree(status("-o", "json").succeeds().out())
                .path("connectedRegistry");
        assertThat(registry.path("syncWindow").asText()).isEqualTo("PT4H");
        assertThat(registry.path("syncState").asText()).isEqualTo("Failed");
        assertThat(registry.path("lastSyncTime").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(registry.path("overdueSince").asText()).isEqualTo("2026-01-01T06:00:00Z");
    }

    @Test
    void what_azure_does_not_tell_of_synchronizations_is_null() throws IOException {
        site.deploy().succeeds();
        connreg.sandbox().report(SiteFixture.CONNECTED_REGISTRY, registry -> registry.remove("registrySyncResult"));

        var registry = new ObjectMapper()
                .readTree(status("-o", "json")
                        .succeeds()
                        .doesNotSay("synchronization")
                        .out())
                .path("connectedRegistry");
        for (var member : new String[] {"syncWindow", "syncState", "lastSyncTime", "overdueSince"}) {
            assertThat(registry.path(member).isNull()).as(member).isTrue();
        }
    }

    @Test
    void commands_are_on_one_line_to_be_pasted() {
        site.deploy().succeeds();
        connreg.sandbox()
                .edit(
                        SiteFixture.CLUSTER,
                        cluster -> ((ObjectNode) cluster.path("properties")).put("connectivityStatus", "Expired"));
        site.az("k8s-extension delete --yes -n myconnectedregistry -g myresourcegroup -c myarck8scluster"
                + " -t connectedClusters");

        assertThat(status().succeeds().out().lines().map(String::strip))
                .contains(
                        "az connectedk8s delete --name myarck8scluster --resource-group myresourcegroup",
                        "connreg deploy -f " + spec);
    }

    @Test
    void lines_have_the_width_of_the_terminal_if_there_is_one() {
        site.deploy().succeeds();
        connreg.sandbox()
                .report(
                        SiteFixture.CONNECTED_REGISTRY,
                        registry -> registry.putArray("statusDetails")
                                .addObject()
                                .put("code", "X")
                                .put("description", "many words ".repeat(40)));
        connreg.with("COLUMNS", "160");

        assertThat(longest(status())).isLessThanOrEqualTo(100);
        assertThat(longest(connreg.onScreen().run("status", "-f", spec))).isBetween(101, 160);
        connreg.with("COLUMNS", "0");
        assertThat(longest(status())).isLessThanOrEqualTo(100);
    }

    private static int longest(ConnregRun run) {
        return run.succeeds().out().lines().mapToInt(String::length).max().orElseThrow();
    }

    @Test
    void reasons_why_it_is_not_online_have_the_lines_of_diagnose() {
        site.deploy().succeeds();
        connreg.sandbox()
                .edit(
                        SiteFixture.CLUSTER,
                        cluster -> ((ObjectNode) cluster.path("properties")).put("connectivityStatus", "Expired"));
        connreg.sandbox()
                .edit(
                        SiteFixture.EXTENSION,
                        extension -> ((ObjectNode) extension.path("properties"))
                                .put("provisioningState", "Failed")
                                .putArray("statuses")
                                .addObject()
                                .put(
                                        "message",
                                        "is in use: the provided IP is not in the valid range. The range of valid IPs is 10.0.0.0/16"));
        connreg.sandbox()
                .edit(SiteFixture.TOKEN, token -> ((ObjectNode) token.path("properties")).put("status", "disabled"));
        connreg.sandbox().report(SiteFixture.CONNECTED_REGISTRY, site -> site.put("connectionState", "Offline"));

        var reasons = status("--expect", "online").fails(1).err();

        var diagnosed = connreg.run("diagnose", "-f", spec).fails(1).out().split("\n\n");
        assertThat(reasons).startsWith("ERROR: The connected registry 'myconnectedregistry' is Offline and Active.\n");
        assertThat(diagnosed).hasSizeGreaterThanOrEqualTo(3);
        Stream.of(diagnosed)
                .limit(3)
                .forEach(finding -> assertThat(reasons)
                        .contains("ERROR: " + finding.strip() + "\nTo read more, run: connreg diagnose --explain "
                                + finding.split(":")[0]));
    }

    @Test
    void what_is_only_doubtful_is_a_warning_beside_the_reasons() {
        site.deploy().succeeds();
        connreg.sandbox()
                .edit(
                        SiteFixture.REGISTRY,
                        registry -> ((ObjectNode) registry.path("properties")).put("publicNetworkAccess", "Disabled"));
        connreg.sandbox().report(SiteFixture.CONNECTED_REGISTRY, site -> site.put("connectionState", "Offline"));

        status("--expect", "online")
                .fails(1)
                .saysAlso("ERROR: The connected registry 'myconnectedregistry' is Offline", "WARNING: CR-DNS: ")
                .doesNotSay("ERROR: CR-DNS");
    }

    @Test
    void form_that_there_is_not_is_refused_before_azure_is_asked() {
        status("-o", "xml").fails(2).saysAlso("--output is 'xml': it can be json");
        status("--query", "[").fails(2).saysAlso("--query is '['");
        status("--expect", "up").fails(2).saysAlso("'up' is not one of online, nothing");
        assertThat(connreg.requests()).isEmpty();
    }
}
