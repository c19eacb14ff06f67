package dev.connreg.az.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.cli.Connreg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Listing, changing, and reading the settings of connected registries. */
class ConnectedRegistryUseTest {

    private static final String NAME = "store42";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final RegistryFixture acr = new RegistryFixture(connreg);

    @Test
    void a_list_reaches_all_below_a_parent() {
        acr.tree();

        acr.run("list", "-p", "TopReg", "--query", "[].name", "-o", "tsv")
                .succeeds()
                .prints("leftreg\nleafreg\nrightreg\n");
        acr.run("list", "-p", "topreg", "--no-children", "--query", "[].name", "-o", "tsv")
                .succeeds()
                .prints("leftreg\nrightreg\n");
        acr.run("list", "--no-children", "--query", "[].name", "-o", "tsv")
                .succeeds()
                .prints("topreg\n");
    }

    @Test
    void a_parent_is_another_one_if_only_the_end_of_its_name_fits() {
        acr.tree();
        acr.create("below", "-p", "rightreg");

        acr.run("list", "-p", "reg", "--no-children", "--query", "[].name", "-o", "tsv")
                .succeeds()
                .prints("");
        acr.run("list", "-p", "reg").fails(1).says("ERROR: Parent connected registry 'reg' doesn't exist.");
    }

    @Test
    void a_circle_of_parents_is_walked_once() {
        acr.create("topreg");
        acr.create("middle", "-p", "topreg");
        connreg.sandbox()
                .edit(
                        RegistryFixture.REGISTRY + "/connectedRegistries/topreg",
                        body -> ((ObjectNode) body.at("/properties/parent"))
                                .put("id", RegistryFixture.REGISTRY + "/connectedRegistries/middle"));

        acr.run("list", "-p", "topreg", "--query", "[].name", "-o", "tsv")
                .succeeds()
                .prints("middle\ntopreg\n");
    }

    @Test
    void only_what_changes_is_sent() {
        acr.create(NAME);

        acr.run("update", "-n", NAME, "--log-level", "Warning", "--gc-enabled", "false", "--audit-logs-enabled", "true")
                .succeeds();

        assertThat(acr.sent("PATCH", "/connectedRegistries/store42")).isEqualTo(RegistryFixture.parsed("""
                        {"properties":{"logging":{"logLevel":"Warning","auditLogStatus":"Enabled"},
                         "garbageCollection":{"enabled":false}}}"""));
    }

    @Test
    void nothing_is_sent_where_nothing_is_to_change() {
        acr.create(NAME, "--notifications", "hello-world:*");
        var mark = acr.mark();

        var run = acr.run(
                        "update",
                        "-n",
                        NAME,
                        "--add-notifications",
                        "hello-world:*",
                        "--remove-client-tokens",
                        "nobody")
                .succeeds();

        assertThat(acr.writes(mark)).isEmpty();
        assertThat(RegistryFixture.parsed(run.out()).path("name").asText()).isEqualTo(NAME);
    }

    @Test
    void client_tokens_come_and_go() {
        acr.create("othercr");
        acr.create(NAME, "--client-tokens", "othercr");
        acr.scopeMap("clients", "repositories/a/content/read");
        acr.token("client1", "clients");

        acr.run("update", "-n", NAME, "--add-client-tokens", "client1", "--remove-client-tokens", "OTHERCR")
                .succeeds();

        acr.run("list-client-tokens", "-n", NAME, "--query", "[].name", "-o", "tsv")
                .succeeds()
                .prints("client1\n");
        acr.run("update", "-n", NAME, "--add-client-tokens", "b", "a", "--remove-client-tokens", "a", "b")
                .fails(1)
                .saysAlso("Duplicate client token ids", "['a', 'b']");
    }

    @Test
    void the_way_to_a_managed_identity_names_what_stays_behind() {
        acr.create(NAME);

        acr.run("update", "-n", NAME, "--auth-type", "ManagedIdentity", "--identity", RegistryFixture.IDENTITY)
                .succeeds()
                .saysAlso(
                        "\taz acr token delete -n store42 -r myacrregistry --yes",
                        "\taz acr scope-map delete -n store42 -r myacrregistry --yes");
    }

    @Test
    void one_with_children_keeps_its_sync_token() {
        acr.create(NAME);
        acr.create("below", "-p", NAME);
        var mark = acr.mark();

        acr.run("update", "-n", NAME, "--auth-type", "ManagedIdentity", "--identity", RegistryFixture.IDENTITY)
                .fails(1)
                .saysAlso("has children (below)");

        assertThat(acr.writes(mark)).isEmpty();
    }

    @Test
    void settings_have_the_new_password_only_where_one_was_asked_for() {
        acr.create(NAME);

        acr.run("get-settings", "-n", NAME, "--parent-protocol", "http")
                .succeeds()
                .saysAlso("WARNING: Parent endpoint protocol must be 'https' when parent is a cloud registry.")
                .printsAlso(
                        "SyncTokenPassword=<use --generate-password to generate a new password>;ParentGatewayEndpoint=myacrregistry.eastus.data.azurecr.io;ParentEndpointProtocol=https");
        var run = acr.run("get-settings", "-n", NAME, "--parent-protocol", "https", "--generate-password", "2", "--yes")
                .succeeds();

        var settings = RegistryFixture.parsed(run.out());
        var password = settings.path("SYNC_TOKEN_PASSWORD").asText();
        assertThat(password).hasSizeGreaterThan(20);
        assertThat(settings.path("ACR_REGISTRY_CONNECTION_STRING").asText())
                .contains("SyncTokenName=store42;SyncTokenPassword=" + password + ";");
        assertThat(run.err()).doesNotContain(password);
        assertThat(acr.resource("/tokens/store42")
                        .at("/properties/credentials/passwords/0/name")
                        .asText())
                .isEqualTo("password2");
    }

    @Test
    void a_child_is_told_where_its_parent_is_as_soon_as_that_is_known() {
        acr.create("topreg");
        acr.create(NAME, "-p", "topreg");
        String[] ask = {"-n", NAME, "--parent-protocol", "http"};

        acr.run("get-settings", ask)
                .printsAlso("ParentGatewayEndpoint=<parent gateway endpoint>;ParentEndpointProtocol=http");
        connreg.sandbox()
                .edit(
                        RegistryFixture.REGISTRY + "/connectedRegistries/topreg",
                        body -> ((ObjectNode) body.path("properties"))
                                .putObject("loginServer")
                                .put("host", "192.100.100.1"));
        acr.run("get-settings", ask).printsAlso("ParentGatewayEndpoint=192.100.100.1;ParentEndpointProtocol=http");
    }

    @Test
    void no_password_is_made_where_the_answer_is_no() {
        acr.create(NAME);
        var mark = acr.mark();
        connreg.withTerminal("n\n");

        acr.run("get-settings", "-n", NAME, "--parent-protocol", "https", "--generate-password", "1")
                .fails(1)
                .prints("Are you sure you want to generate a new sync token 'store42' password1? (y/n): ")
                .says("ERROR: Operation cancelled.");

        assertThat(acr.writes(mark)).isEmpty();
    }

    @Test
    void it_is_deactivated_after_asking() {
        acr.create(NAME);

        acr.run("deactivate", "-n", NAME).fails(1).saysAlso("Use --yes.");
        acr.run("deactivate", "-n", NAME, "--yes").succeeds().prints("");

        assertThat(acr.writes(0)).last().isEqualTo("POST /connectedRegistries/store42/deactivate");
    }

    @Test
    void a_resync_shows_the_connected_registry() {
        acr.create(NAME);

        var run = acr.run("resync", "-n", NAME).succeeds();

        assertThat(RegistryFixture.parsed(run.out())
                        .at("/registrySyncResult/syncState")
                        .asText())
                .isEqualTo("NotActivated");
    }
}
