package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.RawClient;
import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.operation.FailingOperation;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deploy brings a site back that is down, or says why it cannot; it never says that all is well over one that is down. */
class RepairTest {

    private static final String TOKEN_COMMAND = " -r myacrregistry -n myconnectedregistry";
    private static final String REPLACE = "acr token credential generate --password1" + TOKEN_COMMAND;

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK);
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        site.deploy().succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token credential generate",
                "token credential delete --password1",
                "connected-registry get-settings --parent-protocol https --generate-password 1 --yes",
            })
    void site_whose_password_was_replaced_gets_a_new_one(String command) {
        site.az("acr " + command + TOKEN_COMMAND);
        site.isDown();

        site.isRepaired();
    }

    @Test
    void site_whose_connection_string_was_replaced_gets_a_new_one() {
        site = new SiteFixture(connreg, connreg.spec("bundled-cert-manager"));
        site.deploy().succeeds();
        site.az("k8s-extension update -g myresourcegroup -c myarck8scluster -t connectedClusters"
                + " -n myconnectedregistry --config-protected connectionString=garbage --yes");
        site.isDown();

        site.isRepaired();
    }

    @Test
    void site_whose_version_is_pinned_no_more_is_upgraded_automatically() {
        site.deploy("--set", "extension.version=1.4.0").succeeds();

        site.whatIf().succeeds().printsAlso("leaving the version out would keep 1.4.0");
        site.deploy().succeeds();

        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void password_of_the_site_stays_while_new_ones_are_refused() {
        connreg.sandbox()
                .add(Fault.error("PATCH", "/extensions/", 400, "BadRequest", "No.")
                        .withTimes(3));

        for (int i = 0; i < 3; i++) {
            site.deploy("--resend-protected-settings").fails(1);
        }

        site.isOnline();
        site.deploy("--resend-protected-settings").succeeds();
        site.isOnline();
    }

    @Test
    void extension_of_another_connected_registry_is_not_taken() {
        var writes = connreg.writes();

        connreg.run(
                        "deploy",
                        "-f",
                        connreg.spec("bundled-cert-manager"),
                        "--set",
                        "connectedRegistry.name=other",
                        "--set",
                        "extension.name=myconnectedregistry",
                        "--service-ip",
                        "192.100.100.99")
                .fails(1)
                .saysAlso("it may serve another connected registry");

        assertThat(connreg.writes()).isEqualTo(writes);
        site.isOnline();
    }

    @Test
    void extension_that_has_the_name_of_another_connected_registry_is_not_cleaned_up() {
        connreg.run(
                        "cleanup",
                        "-f",
                        connreg.spec("own-certificate"),
                        "--set",
                        "connectedRegistry.name=other",
                        "--set",
                        "extension.name=myconnectedregistry",
                        "--yes")
                .succeeds();

        site.isOnline();
    }

    @Test
    void site_between_synchronizations_is_not_called_good_for_what_it_reported_before_a_change() {
        var schedule = new String[] {
            "--set", "connectedRegistry.syncSchedule=0 3 * * *", "--set", "connectedRegistry.syncWindow=PT4H"
        };
        site = new SiteFixture(connreg, connreg.spec("bundled-cert-manager"));
        site.deploy(schedule).succeeds();
        site.az("k8s-extension update -g myresourcegroup -c myarck8scluster -t connectedClusters"
                + " -n myconnectedregistry --config-protected connectionString=garbage --yes");
        site.isDown();

        site.deploy(schedule).succeeds().saysAlso("and the extension was changed after that");
        site.deploy(Stream.concat(Stream.of(schedule), Stream.of("--resend-protected-settings"))
                        .toArray(String[]::new))
                .succeeds();

        site.isOnline();
    }

    @Test
    void site_whose_token_was_put_again_without_its_passwords_gets_a_new_one() {
        try (var client = new RawClient(connreg.sandbox())) {
            client.await(client.put(
                    SiteFixture.TOKEN + "?api-version=2026-09-01-preview",
                    "{\"properties\":{\"scopeMapId\":\"%s\",\"status\":\"enabled\"}}"
                            .formatted(SiteFixture.SCOPE_MAP)));
        }
        assertThat(site.passwords()).isEmpty();
        site.isDown();

        site.isRepaired();
    }

    @Test
    void site_whose_token_was_deleted_and_made_again_gets_a_new_password() {
        connreg.sandbox().remove(SiteFixture.TOKEN);
        site.az("acr token create --no-passwords --scope-map myconnectedregistry" + TOKEN_COMMAND);
        site.isDown();

        site.isRepaired();
    }

    private void helmFails(int times) {
        connreg.sandbox()
                .add(new FailingOperation(
                        "/extensions/",
                        "Updating",
                        "ExtensionOperationFailed",
                        "Helm upgrade failed: timed out waiting for the condition",
                        times));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void site_whose_helm_upgrade_failed_is_deployed_again(int times) {
        helmFails(times);
        for (int i = 0; i < times; i++) {
            site.deploy("--resend-protected-settings").fails(1).saysAlso("timed out waiting for the condition");
        }
        site.isDown();

        site.isRepaired();
    }

    @Test
    void setting_of_somebody_else_outlives_the_repair() {
        site.az("k8s-extension update -n myconnectedregistry -g myresourcegroup -c myarck8scluster"
                + " -t connectedClusters --config pvc.storageRequest=250Gi --yes");
        helmFails(1);
        site.deploy("--resend-protected-settings").fails(1);

        site.isRepaired();

        assertThat(site.resource(SiteFixture.EXTENSION).toString()).contains("\"pvc.storageRequest\":\"250Gi\"");
    }

    @Test
    void extension_that_somebody_broke_is_deployed_again() {
        connreg.run("k8s-extension update -n myconnectedregistry -g myresourcegroup -c myarck8scluster"
                        .concat(" -t connectedClusters --config service.clusterIP=172.16.0.9 --yes")
                        .split(" "))
                .fails(1);
        site.isDown();

        site.isRepaired();
    }

    @Test
    void password_that_never_reached_the_site_does_not_leave_it_down() {
        connreg.sandbox()
                .add(Fault.error("PATCH", "/extensions/", 403, "AuthorizationFailed", "Not allowed.")
                        .withTimes(2));
        site.deploy("--resend-protected-settings").fails(1);
        site.deploy("--resend-protected-settings").fails(1);

        site.deploy().succeeds();

        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void new_password_goes_into_the_empty_slot() {
        site.az(REPLACE);
        var before = site.passwords();

        site.deploy().succeeds();

        assertThat(site.passwords()).containsKey("password2").containsEntry("password1", before.get("password1"));
    }

    @Test
    void new_password_goes_into_an_expired_slot_though_the_other_is_older() {
        site.az(REPLACE);
        site.az("acr token credential generate --password2" + TOKEN_COMMAND);
        site.expires("password2", OffsetDateTime.now(ZoneOffset.UTC).minusHours(1));
        var before = site.passwords();

        site.deploy().succeeds();

        site.isOnline();
        assertThat(site.passwords()).containsEntry("password1", before.get("password1"));
        assertThat(site.passwords().get("password2")).isNotEqualTo(before.get("password2"));
    }

    @Test
    void new_password_goes_into_the_older_slot_where_both_are_taken() {
        site.az("acr token credential generate --password2" + TOKEN_COMMAND);
        site.az(REPLACE);
        var before = site.passwords();

        site.deploy().succeeds();

        site.isOnline();
        assertThat(site.passwords()).containsEntry("password1", before.get("password1"));
        assertThat(site.passwords().get("password2")).isNotEqualTo(before.get("password2"));
    }

    @Test
    void plan_names_the_password_that_a_site_which_is_up_may_lose() {
        site.az("acr token credential generate --password2" + TOKEN_COMMAND);
        site.deploy("--resend-protected-settings").succeeds();
        var before = site.passwords();

        var plan = site.whatIf("--resend-protected-settings").succeeds();
        site.deploy("--resend-protected-settings").succeeds();

        var replaced = new TreeMap<>(before);
        replaced.entrySet().removeAll(site.passwords().entrySet());
        assertThat(replaced).hasSize(1);
        plan.printsAlso(replaced.firstKey());
    }

    @Test
    void token_that_one_answer_denies_keeps_its_passwords() {
        var before = site.passwords();
        connreg.sandbox()
                .add(Fault.error("GET", "/tokens/myconnectedregistry$", 404, "ResourceNotFound", "No such token.")
                        .withTimes(2));

        site.deploy().succeeds();

        assertThat(site.passwords()).isEqualTo(before);
        site.isOnline();
    }

    @Test
    void dead_password_in_the_users_own_connection_string_is_told_with_what_helps() {
        var file = connreg.write("connection.txt", site.connectionString(2));
        var own = new String[] {"--set", "connectionString.file=" + file};
        site.deploy("--resend-protected-settings", own[0], own[1]).succeeds();
        site.az("acr token credential generate --password2" + TOKEN_COMMAND);
        site.isDown();

        site.deploy(own).fails(1).saysAlso("Incorrect Password", "get-settings");

        connreg.write("connection.txt", site.connectionString(2));
        site.deploy(own).succeeds();
        site.isOnline();
        site.hasNothingToDo(own);
    }

    @Test
    void token_of_the_users_own_lends_its_free_password_and_no_other() {
        useTokenOfTheUsersOwn("config/read config/write message/read message/write");
        site.deploy().succeeds();
        site.az("acr token credential generate -n mytoken -r myacrregistry --password1");
        site.isDown();

        site.isRepaired();

        site.az("acr token credential generate -n mytoken -r myacrregistry");
        site.deploy().fails(1).saysAlso("mytoken", "connectionString");
    }

    private void useTokenOfTheUsersOwn(String gatewayRights) {
        site.cleanup().succeeds();
        site.az("acr scope-map create -n mymap -r myacrregistry --repository hello-world content/read metadata/read"
                + " --gateway myconnectedregistry " + gatewayRights);
        site.az("acr token create -n mytoken -r myacrregistry --scope-map mymap --no-passwords");
        site = new SiteFixture(
                connreg, connreg.edited("own-certificate", "repositories: [hello-world]", "syncToken: mytoken"));
    }

    @Test
    void token_of_the_users_own_is_as_before_after_a_cleanup_that_says_what_stays_in_it() {
        useTokenOfTheUsersOwn("config/read config/write message/read message/write");
        site.deploy().succeeds();

        site.cleanup()
                .succeeds()
                .printsAlso(
                        "* sync token 'mytoken'",
                        "acr token credential delete --registry myacrregistry --name mytoken");

        site.deploy().succeeds();
        site.isOnline();
    }

    @Test
    void token_of_the_users_own_that_lacks_rights_is_refused_before_anything_is_made() {
        useTokenOfTheUsersOwn("config/read");

        for (var run : List.of(site.whatIf(), site.deploy())) {
            run.fails(1)
                    .saysAlso(
                            "'mymap' of the existing sync token lacks gateway/myconnectedregistry/config/write",
                            "scope-map update --registry myacrregistry --name mymap --add-gateway myconnectedregistry config/read config/write message/read message/write");
        }
        assertThat(connreg.sandbox().resources())
                .doesNotContainKeys(SiteFixture.CONNECTED_REGISTRY, SiteFixture.EXTENSION);
    }

    @Test
    void disabled_token_is_told_with_what_helps() {
        connreg.sandbox()
                .edit(SiteFixture.TOKEN, body -> ((ObjectNode) body.path("properties")).put("status", "disabled"));
        site.isDown();

        site.deploy().fails(1).saysAlso("disabled", "acr token update -n myconnectedregistry -r myacrregistry");

        site.az("acr token update --status enabled" + TOKEN_COMMAND);
        site.deploy().succeeds();
        site.isOnline();
    }
}
