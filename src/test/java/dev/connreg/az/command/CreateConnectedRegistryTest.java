package dev.connreg.az.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.cli.Connreg;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.sandbox.gateway.Fault;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateConnectedRegistryTest {

    private static final String NAME = "store42";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final RegistryFixture acr = new RegistryFixture(connreg);

    @Test
    void it_gets_a_scope_map_and_a_token_of_its_name_first() {
        var run = acr.create(NAME);

        assertThat(acr.writes(0))
                .containsExactly("PUT /scopeMaps/store42", "PUT /tokens/store42", "PUT /connectedRegistries/store42");
        assertThat(acr.actions(NAME))
                .containsExactly(
                        "repositories/hello-world/content/read",
                        "repositories/hello-world/metadata/read",
                        "gateway/store42/config/read",
                        "gateway/store42/config/write",
                        "gateway/store42/message/read",
                        "gateway/store42/message/write");
        var shown = RegistryFixture.parsed(run.out());
        assertThat(shown.path("mode").asText()).isEqualTo("ReadOnly");
        assertThat(shown.at("/parent/syncProperties/messageTtl").asText()).isEqualTo("2 days, 0:00:00");
    }

    @Test
    void garbage_collection_is_sent_as_a_boolean() {
        acr.create(NAME);

        var sent = acr.sent("PUT", "/connectedRegistries/store42");
        assertThat(sent.at("/properties/garbageCollection/enabled").isBoolean()).isTrue();
    }

    @Test
    void creating_it_again_keeps_the_password_of_its_sync_token() {
        acr.create(NAME);
        acr.makePassword(NAME);
        var token = acr.resource("/tokens/store42");
        var mark = acr.mark();

        acr.create(NAME);

        assertThat(acr.writes(mark)).containsExactly("PUT /connectedRegistries/store42");
        assertThat(acr.resource("/tokens/store42")).isEqualTo(token);
        assertThat(token.at("/properties/credentials/passwords")).isNotEmpty();
    }

    @Test
    void creating_it_again_with_other_repositories_only_adds_to_its_scope_map() {
        acr.create(NAME);
        acr.create("below", "-p", NAME);
        var before = acr.actions(NAME);

        acr.run("create", "-n", NAME, "--repository", "other")
                .succeeds()
                .saysAlso("Scope map 'store42' exists: adding what it lacks");

        assertThat(acr.actions(NAME))
                .containsAll(before)
                .contains("repositories/other/content/read", "gateway/below/config/read");
    }

    @Test
    void what_was_made_for_one_that_is_refused_is_told_and_used_by_the_next() {
        acr.run("create", "-n", NAME, "--repository", "hello-world", "--sync-window", "5x")
                .fails(1)
                .saysAlso("WARNING: What was made for it stays")
                .saysAlso("az acr token delete -n store42 -r myacrregistry --yes")
                .saysAlso("az acr scope-map delete -n store42 -r myacrregistry --yes")
                .saysAlso("InvalidDuration");
        var mark = acr.mark();

        acr.create(NAME);

        assertThat(acr.writes(mark)).containsExactly("PUT /connectedRegistries/store42");
    }

    @Test
    void a_scope_map_of_somebody_else_is_left_alone() {
        acr.scopeMap(NAME, "repositories/a/content/read");
        var mark = acr.mark();

        acr.run("create", "-n", NAME, "--repository", "hello-world")
                .fails(1)
                .saysAlso("ERROR: The scope map 'store42' exists and was not made for this connected registry");

        assertThat(acr.writes(mark)).isEmpty();
    }

    @Test
    void a_token_of_somebody_else_is_left_alone() {
        acr.scopeMap("clients", "repositories/a/content/read");
        acr.token(NAME, "clients");
        var mark = acr.mark();

        acr.run("create", "-n", NAME, "--repository", "hello-world")
                .fails(1)
                .saysAlso("ERROR: The token 'store42' exists and uses the scope map 'clients'");

        assertThat(acr.writes(mark)).isEmpty();
    }

    @Test
    void the_default_mode_takes_nobody_the_right_to_write_unasked() {
        acr.create(NAME, "--mode", "ReadWrite");
        var mark = acr.mark();

        acr.run("create", "-n", NAME, "--repository", "hello-world")
                .fails(1)
                .says("ERROR: Unable to prompt for confirmation as no tty available. Use --yes.");
        connreg.withTerminal("n\n");
        acr.run("create", "-n", NAME, "--repository", "hello-world")
                .fails(1)
                .says("ERROR: Operation cancelled.")
                .printsAlso("it becomes 'ReadOnly'", "(y/n): ");

        assertThat(acr.writes(mark)).isEmpty();
    }

    @Test
    void the_same_mode_said_again_is_not_asked_about() {
        acr.create(NAME, "--mode", "ReadWrite");

        acr.create(NAME, "--mode", "ReadWrite");

        assertThat(acr.resource("/connectedRegistries/store42")
                        .at("/properties/mode")
                        .asText())
                .isEqualTo("ReadWrite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scopeMaps/", "/tokens/", "/connectedRegistries/"})
    void what_a_failed_run_left_is_finished_by_the_next(String step) {
        acr.create("undisturbed");
        connreg.sandbox().add(Fault.error("PUT", step + NAME, 409, "Busy", "Come again."));

        acr.run("create", "-n", NAME, "--repository", "hello-world").fails(1).saysAlso("(Busy) Come again.");
        acr.create(NAME);

        assertThat(acr.below().get("/connectedRegistries/" + NAME))
                .isEqualTo(acr.below().get("/connectedRegistries/undisturbed").replace("undisturbed", NAME));
        assertThat(acr.actions(NAME)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void a_child_is_let_through_by_all_above_it() {
        acr.create("topreg");
        acr.create("middle", "-p", "topreg");

        acr.run("create", "-n", NAME, "-p", "middle", "--repository", "only")
                .succeeds()
                .saysAlso(
                        "WARNING: Adding 'store42' gateway permissions and repo(s) 'only' readonly permissions to connected registry 'middle' sync scope map.",
                        "WARNING: Adding 'store42' gateway permissions and repo(s) 'only' readonly permissions to connected registry 'topreg' sync scope map.");

        for (var above : new String[] {"middle", "topreg"}) {
            assertThat(acr.actions(above)).contains("gateway/store42/message/write", "repositories/only/content/read");
        }
    }

    @Test
    void a_child_with_a_sync_token_that_is_there_is_let_through_with_what_that_allows() {
        acr.create("topreg");
        acr.scopeMap("mymap", "repositories/own/repo/content/read", "gateway/store42/config/read");
        acr.token("mytoken", "mymap");

        acr.run("create", "-n", NAME, "-p", "topreg", "--sync-token", "mytoken").succeeds();

        assertThat(acr.actions("topreg"))
                .contains("repositories/own/repo/content/read", "gateway/store42/config/write");
    }

    @Test
    void a_child_that_does_not_come_to_be_leaves_no_rights_above_it() {
        acr.create("topreg");
        acr.create("middle", "-p", "topreg");
        var top = acr.actions("topreg");
        var middle = acr.actions("middle");
        connreg.sandbox().add(Fault.error("PUT", "/connectedRegistries/store42", 409, "Busy", "Come again."));

        acr.run("create", "-n", NAME, "-p", "middle", "--repository", "only").fails(1);

        assertThat(acr.actions("topreg")).containsExactlyInAnyOrderElementsOf(top);
        assertThat(acr.actions("middle")).containsExactlyInAnyOrderElementsOf(middle);
    }

    @Test
    void ids_are_the_same_in_any_case_of_letters() {
        acr.create("topreg");
        acr.create("middle", "-p", "topreg");
        connreg.sandbox()
                .edit(
                        RegistryFixture.REGISTRY + "/connectedRegistries/middle",
                        body -> ((ObjectNode) body.at("/properties/parent"))
                                .put(
                                        "id",
                                        (RegistryFixture.REGISTRY + "/connectedRegistries/topreg")
                                                .toUpperCase(Locale.ROOT)));

        acr.create(NAME, "-p", "middle");

        assertThat(acr.actions("topreg")).contains("gateway/store42/config/read");
    }

    @Test
    void a_parent_that_only_reads_has_no_child_that_writes() {
        acr.create("topreg");
        var mark = acr.mark();

        acr.run("create", "-n", NAME, "-p", "topreg", "--repository", "a", "--mode", "ReadWrite")
                .fails(1)
                .says(
                        "ERROR: Can't create the registry 'store42' with mode 'readwrite' when the connected registry parent 'topreg' mode is 'ReadOnly'. For more information on connected registries please visit https://aka.ms/acr/connected-registry.");

        assertThat(acr.writes(mark)).isEmpty();
    }

    @Test
    void one_with_a_managed_identity_has_no_scope_map_and_no_children() {
        acr.run("create", "-n", NAME, "--auth-type", "ManagedIdentity", "--identity", RegistryFixture.IDENTITY)
                .succeeds();

        assertThat(acr.writes(0)).containsExactly("PUT /connectedRegistries/store42");
        acr.run("create", "-n", "below", "-p", NAME, "--repository", "a")
                .fails(1)
                .says(
                        "ERROR: A connected registry using ManagedIdentity authentication cannot have children. Choose a SyncToken parent with --parent or omit --parent.");
    }

    @Test
    void a_managed_identity_further_up_is_found_before_anybody_gets_rights() {
        acr.create("topreg");
        acr.create("middle", "-p", "topreg");
        connreg.sandbox()
                .edit(
                        RegistryFixture.REGISTRY + "/connectedRegistries/topreg",
                        body -> ((ObjectNode) body.at("/properties/parent/syncProperties"))
                                .put("authType", "ManagedIdentity")
                                .remove("tokenId"));
        var mark = acr.mark();

        acr.run("create", "-n", NAME, "-p", "middle", "--repository", "a")
                .fails(1)
                .saysAlso("The connected registry 'topreg' above 'middle' uses ManagedIdentity authentication");

        assertThat(acr.writes(mark)).isEmpty();
    }

    private void startWithoutDataEndpoint(String tier) {
        connreg.start(
                SandboxOptions.defaults().withSeed(SandboxSeed.tutorial().withRegistry("myacrregistry", tier, false)));
    }

    @Test
    void the_data_endpoint_is_switched_on_alone_and_after_asking() {
        startWithoutDataEndpoint("Premium");
        connreg.withTerminal("y\n");

        acr.create(NAME).printsAlso("Dedicated data endpoints must be enabled", "'myacrregistry' registry? (y/n): {");

        assertThat(acr.sent("PATCH", ""))
                .isEqualTo(RegistryFixture.parsed("{\"properties\":{\"dataEndpointEnabled\":true}}"));
        assertThat(acr.writes(0)).first().isEqualTo("PATCH ");
    }

    @Test
    void the_data_endpoint_stays_off_where_the_parent_is_missing() {
        startWithoutDataEndpoint("Premium");

        acr.run("create", "-n", NAME, "-p", "nowhere", "--repository", "a", "--yes")
                .fails(1)
                .says("ERROR: The parent connected registry 'nowhere' could not be found.");

        assertThat(acr.writes(0)).isEmpty();
    }

    @Test
    void a_basic_registry_is_told_that_it_needs_premium() {
        startWithoutDataEndpoint("Basic");

        acr.run("create", "-n", NAME, "--repository", "a", "--yes")
                .fails(1)
                .saysAlso("The registry 'myacrregistry' is Basic", "--sku Premium");

        assertThat(acr.writes(0)).isEmpty();
    }

    @Test
    void a_basic_registry_is_refused_where_az_refuses_it_after_asking() {
        startWithoutDataEndpoint("Basic");
        connreg.withTerminal("n\n");

        acr.run("create", "-n", NAME, "--repository", "a").fails(1).saysAlso("Operation cancelled.");
    }

    @Test
    void a_cloud_that_lacks_the_preview_is_asked_with_the_stable_version() {
        connreg.start(SandboxOptions.defaults().withoutApiVersions("2026-09-01-preview"));

        acr.create(NAME).saysAlso("WARNING: This cloud does not know the API version 2026-09-01-preview");

        assertThat(acr.resource("/connectedRegistries/store42")
                        .at("/properties/parent/syncProperties/tokenId")
                        .asText())
                .endsWith("/tokens/store42");
        acr.run(
                        "create",
                        "-n",
                        "withidentity",
                        "--auth-type",
                        "ManagedIdentity",
                        "--identity",
                        RegistryFixture.IDENTITY)
                .fails(1);
        assertThat(connreg.sandbox().resources())
                .doesNotContainKey(RegistryFixture.REGISTRY + "/connectedRegistries/withidentity");
    }

    @Test
    void options_that_do_not_fit_are_refused_before_anything_is_asked() {
        acr.run("create", "-n", NAME)
                .fails(1)
                .says("ERROR: argument error: either --sync-token or --repository must be provided, but not both.");
        acr.run("create", "-n", "abc", "--repository", "a")
                .fails(1)
                .says("ERROR: argument error: Connected registry name must be at least 5 characters long.");
        acr.run("create", "-n", NAME, "--repository", "a", "--identity", "")
                .fails(1)
                .says("ERROR: argument error: --identity is only applicable with --auth-type ManagedIdentity.");

        assertThat(connreg.requests()).isEmpty();
    }

    @Test
    void a_disabled_sync_token_is_not_enabled_behind_its_owners_back() {
        acr.create(NAME);
        connreg.sandbox()
                .edit(
                        RegistryFixture.REGISTRY + "/tokens/store42",
                        body -> ((ObjectNode) body.path("properties")).put("status", "disabled"));

        acr.create(NAME).saysAlso("Sync token 'store42' exists and is disabled.");

        assertThat(acr.resource("/tokens/store42").at("/properties/status").asText())
                .isEqualTo("disabled");
    }
}
