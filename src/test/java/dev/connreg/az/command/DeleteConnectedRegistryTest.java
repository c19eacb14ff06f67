package dev.connreg.az.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.cli.Connreg;
import dev.connreg.sandbox.gateway.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeleteConnectedRegistryTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final RegistryFixture acr = new RegistryFixture(connreg);

    @Test
    void a_cleanup_takes_everything_away_in_order() {
        acr.create("topreg");
        var before = acr.below();
        acr.create("store42", "-p", "topreg", "--repository", "hello-world");
        var mark = acr.mark();

        acr.run("delete", "-n", "store42", "--cleanup", "--yes")
                .succeeds()
                .prints("")
                .says("WARNING: Removing 'store42' gateway permissions to connected registry 'topreg' sync scope map.");

        assertThat(acr.writes(mark))
                .containsExactly(
                        "DELETE /connectedRegistries/store42",
                        "DELETE /tokens/store42",
                        "DELETE /scopeMaps/store42",
                        "PATCH /scopeMaps/topreg");
        assertThat(acr.below()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/tokens/store42",
        "DELETE,/scopeMaps/store42",
        "PATCH,/scopeMaps/middle",
        "PATCH,/scopeMaps/topreg"
    })
    @Tag("sweep")
    void a_cleanup_that_was_cut_short_is_finished_by_the_next(String method, String path) {
        acr.create("topreg");
        acr.create("middle", "-p", "topreg");
        var before = acr.below();
        acr.create("store42", "-p", "middle");
        connreg.sandbox().add(Fault.error(method, path, 409, "Busy", "Come again."));

        acr.run("delete", "-n", "store42", "--cleanup", "--yes").fails(1).saysAlso("(Busy) Come again.");
        acr.run("delete", "-n", "store42", "--cleanup", "--yes").succeeds().prints("");

        assertThat(acr.below()).isEqualTo(before);
    }

    @Test
    void what_only_has_the_name_is_no_leftover() {
        acr.scopeMap("store42", "repositories/a/content/read");
        acr.token("store42", "store42");
        var before = acr.below();

        acr.run("delete", "-n", "store42", "--cleanup", "--yes").fails(3).saysAlso("ERROR: (ResourceNotFound)");

        assertThat(acr.below()).isEqualTo(before);
    }

    @Test
    void a_leftover_scope_map_that_somebody_uses_only_loses_the_gateway() {
        acr.scopeMap("store42", "repositories/a/content/read", "gateway/store42/config/read");
        acr.token("somebody", "store42");

        acr.run("delete", "-n", "store42", "--cleanup", "--yes").succeeds();

        assertThat(acr.actions("store42")).containsExactly("repositories/a/content/read");
        assertThat(acr.below()).containsKey("/tokens/somebody");
    }

    @Test
    void a_token_that_only_has_the_name_stays_when_a_leftover_scope_map_goes() {
        acr.scopeMap("store42", "gateway/store42/config/read");
        acr.scopeMap("others", "repositories/a/content/read");
        acr.token("store42", "others");

        acr.run("delete", "-n", "store42", "--cleanup", "--yes").succeeds();

        assertThat(acr.below()).containsOnlyKeys("/scopeMaps/others", "/tokens/store42");
    }

    @Test
    void a_scope_map_that_others_use_stays_without_the_gateway() {
        acr.scopeMap("shared", "repositories/a/content/read", "gateway/store42/config/read");
        acr.token("mytoken", "shared");
        acr.token("somebody", "shared");
        acr.run("create", "-n", "store42", "--sync-token", "mytoken").succeeds();

        acr.run("delete", "-n", "store42", "--cleanup", "--yes")
                .succeeds()
                .saysAlso(
                        "WARNING: The scope map 'shared' was not made for this connected registry, or others use it, so it stays.");

        assertThat(acr.below()).containsOnlyKeys("/scopeMaps/shared", "/tokens/somebody");
        assertThat(acr.actions("shared")).containsExactly("repositories/a/content/read");
    }

    @Test
    void a_token_that_another_connected_registry_uses_stays_with_its_scope_map() {
        acr.create("store42");
        acr.create("other42", "--client-tokens", "store42");

        acr.run("delete", "-n", "store42", "--yes").succeeds().saysAlso("sync token and scope map are used elsewhere");
        acr.run("delete", "-n", "store42", "--cleanup", "--yes").succeeds();

        assertThat(acr.below()).containsKeys("/scopeMaps/store42", "/tokens/store42");
        assertThat(acr.actions("store42")).noneMatch(action -> action.startsWith("gateway/"));
    }

    @Test
    void a_no_to_the_token_keeps_it_with_its_scope_map_and_goes_on() {
        acr.create("topreg");
        acr.create("store42", "-p", "topreg");
        connreg.withTerminal("y\nn\n");

        acr.run("delete", "-n", "store42", "--cleanup")
                .succeeds()
                .prints(
                        "Are you sure you want to delete the connected registry 'store42' in 'myacrregistry'? (y/n): "
                                + "Deleting the token 'store42' will invalidate access to anyone using its credentials. Proceed? (y/n): ")
                .saysAlso("WARNING: The sync token 'store42' stays.");

        assertThat(acr.below())
                .containsKeys("/tokens/store42", "/scopeMaps/store42")
                .doesNotContainKey("/connectedRegistries/store42");
        assertThat(acr.actions("topreg")).noneMatch(action -> action.startsWith("gateway/store42/"));
    }

    @Test
    void without_cleanup_the_commands_for_it_are_named() {
        acr.create("store42");

        acr.run("delete", "-n", "store42", "--yes").succeeds().says("""
                        WARNING: Connected registry successfully deleted. Please cleanup your sync tokens and scope maps. Run the following commands for cleanup:\s
                        \taz acr token delete -n store42 -r myacrregistry --yes
                        \taz acr scope-map delete -n store42 -r myacrregistry --yes
                        Run the following command on all ascendency to remove the deleted registry gateway access:\s
                        \taz acr scope-map update -n <scope-map-name> -r myacrregistry --remove-gateway store42 config/read config/write message/read message/write""");

        assertThat(acr.below()).containsOnlyKeys("/tokens/store42", "/scopeMaps/store42");
    }

    @Test
    void a_token_that_is_gone_already_is_no_error() {
        acr.create("store42");
        connreg.sandbox().remove(RegistryFixture.REGISTRY + "/tokens/store42");

        acr.run("delete", "-n", "store42", "--cleanup", "--yes").succeeds();

        assertThat(acr.below()).isEmpty();
    }

    @Test
    void nobody_is_told_to_delete_what_is_gone_already() {
        acr.create("store42");
        connreg.sandbox().remove(RegistryFixture.REGISTRY + "/tokens/store42");
        connreg.sandbox().remove(RegistryFixture.REGISTRY + "/scopeMaps/store42");

        acr.run("delete", "-n", "store42", "--yes")
                .succeeds()
                .saysAlso("its sync token and scope map are gone already")
                .doesNotSay("token delete");
    }

    @Test
    void nobody_is_asked_about_what_is_not_there() {
        connreg.withTerminal("y\n");

        acr.run("delete", "-n", "store42").fails(3).prints("");
        acr.run("delete", "-n", "store42", "--cleanup").fails(3).prints("");
    }

    @Test
    void piped_answers_do_not_count() {
        acr.create("store42");
        var mark = acr.mark();
        connreg.withInput("y\n");

        acr.run("delete", "-n", "store42")
                .fails(1)
                .says("ERROR: Unable to prompt for confirmation as no tty available. Use --yes.");

        assertThat(acr.writes(mark)).isEmpty();
    }

    @Test
    void a_parent_is_not_deleted_under_its_children() {
        acr.create("topreg");
        acr.create("store42", "-p", "topreg");
        var before = acr.below();

        acr.run("delete", "-n", "topreg", "--cleanup", "--yes").fails(1);

        assertThat(acr.below()).isEqualTo(before);
    }
}
