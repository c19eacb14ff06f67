package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.problem.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AzTokenTest {

    private static final String REGISTRY =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myresourcegroup"
                    + "/providers/Microsoft.ContainerRegistry/registries/myacrregistry";
    private static final String TOKEN = REGISTRY + "/tokens/reader";
    private static final String MAP = REGISTRY + "/scopeMaps/reader-scope-map";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun token(String... words) {
        return acr("token", "reader", words);
    }

    private ConnregRun scopeMap(String name, String... words) {
        return acr("scope-map", name, words);
    }

    private ConnregRun acr(String group, String name, String... words) {
        var all = new ArrayList<>(List.of("acr", group));
        all.addAll(List.of(words));
        all.addAll(List.of("-n", name, "-r", "myacrregistry"));
        return connreg.run(all.toArray(String[]::new));
    }

    private ConnregRun created() {
        return token("create", "--repository", "Hello-World", "content/read", "metadata/read")
                .succeeds();
    }

    private JsonNode live(String id) {
        return connreg.sandbox().resources().get(id).path("properties");
    }

    private int passwords() {
        return live(TOKEN).at("/credentials/passwords").size();
    }

    @Test
    void a_token_comes_with_its_scope_map_and_passwords_that_only_the_result_shows() {
        var run = created();

        assertThat(live(MAP).path("actions").toString())
                .isEqualTo("[\"repositories/hello-world/content/read\",\"repositories/hello-world/metadata/read\"]");
        assertThat(passwords()).isEqualTo(2);
        assertThat(run.out()).contains("\"username\": \"reader\"");
        var password = run.out().replaceAll("(?s).*?\"value\": \"([^\"]+)\".*", "$1");
        run.doesNotSay(password).saysAlso("docker login myacrregistry.azurecr.io -u reader --password-stdin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "."})
    void a_name_of_dots_does_not_lead_to_the_registry(String name) {
        connreg.run("acr", "token", "delete", "--yes", "-n", name, "-r", "myacrregistry")
                .exits(ExitCode.NOT_FOUND)
                .saysAlso("There is no token with the name '%s'.".formatted(name));

        assertThat(connreg.sandbox().resources().get(REGISTRY).isObject()).isTrue();
    }

    @Test
    void a_token_that_is_there_keeps_its_passwords() {
        created();

        token("create", "--repository", "hello-world", "content/read", "metadata/read", "--no-passwords")
                .succeeds();

        assertThat(passwords()).isEqualTo(2);
    }

    @Test
    void a_query_of_a_command_that_gives_nothing_is_asked_of_null() {
        created();
        token("delete", "--yes", "--query", "x || `[]`").succeeds().prints("[]\n");
        created();
        token("delete", "--yes", "--query", "keys(@)")
                .fails(ExitCode.ERROR)
                .saysAlso("Invalid jmespath query supplied for `--query`: ");
        assertThat(connreg.sandbox().resources()).doesNotContainKey(TOKEN);
        scopeMap("reader-scope-map", "delete", "--yes", "--query", "@")
                .succeeds()
                .prints("");
    }

    @Test
    void a_default_scope_map_with_other_actions_is_left_alone() {
        created();

        token("create", "--repository", "other", "content/read")
                .fails(ExitCode.ERROR)
                .saysAlso("The default scope map was already configured with different repository permissions.");

        assertThat(live(MAP).path("actions")).hasSize(2);
    }

    @Test
    void a_token_without_actions_or_with_days_before_today_is_refused_before_anything_is_made() {
        token("create", "--repository", "a")
                .fails(ExitCode.ERROR)
                .says("ERROR: At least one action must be specified with \"a\".");
        token("create", "--repository", "a", "content/eat")
                .fails(ExitCode.ERROR)
                .saysAlso("Invalid action \"content/eat\" provided.");
        token("create", "--scope-map", "m", "--expiration-in-days", "-1")
                .fails(ExitCode.ERROR)
                .says("ERROR: Days must be positive.");

        assertThat(connreg.writes()).isEmpty();
    }

    @Test
    void a_disabled_token_stays_disabled_until_it_is_asked_for() {
        created();
        token("update", "--status", "disabled").succeeds();

        token("update", "--scope-map", "reader-scope-map").succeeds().printsAlso("\"status\": \"disabled\"");
        token("update").succeeds().printsAlso("\"status\": \"disabled\"");
        token("update", "--status", "enabled").succeeds().printsAlso("\"status\": \"enabled\"");
    }

    @Test
    void passwords_are_made_and_deleted_one_by_one() {
        created();

        token("credential", "generate", "--password2", "--expiration", "2030-12-31T12:59:59Z")
                .succeeds()
                .printsAlso("\"name\": \"password2\"", "\"expiry\": \"2030-12-31T12:59:59+00:00\"");
        token("credential", "delete", "--password1").succeeds();

        assertThat(live(TOKEN).at("/credentials/passwords/0/name").asText()).isEqualTo("password2");
        assertThat(passwords()).isEqualTo(1);
        token("credential", "delete", "--password1")
                .fails(ExitCode.ERROR)
                .says("ERROR: Unable to perform operation. Password1 credential doesn't exist.");
    }

    @Test
    void a_token_is_deleted_after_a_yes_only() {
        created();

        connreg.withTerminal("n\n");
        token("delete").fails(ExitCode.ERROR).says("ERROR: Operation cancelled.");
        assertThat(connreg.sandbox().resources()).containsKey(TOKEN);
        connreg.withTerminal("y\n");
        token("delete").succeeds();

        assertThat(connreg.sandbox().resources()).doesNotContainKey(TOKEN);
    }

    @Test
    void deleting_a_token_that_is_not_there_is_fine() {
        token("delete", "--yes").succeeds().prints("");
    }

    @Test
    void actions_of_a_scope_map_are_added_and_removed() {
        scopeMap("mymap", "create", "--repository", "a", "content/read", "content/write", "--description", "mine")
                .succeeds();

        scopeMap(
                        "mymap",
                        "update",
                        "--add-gateway",
                        "Store42",
                        "config/read",
                        "--remove-repository",
                        "A",
                        "content/write")
                .succeeds();

        assertThat(live(REGISTRY + "/scopeMaps/mymap").path("actions").toString())
                .isEqualTo("[\"repositories/a/content/read\",\"gateway/store42/config/read\"]");
        assertThat(live(REGISTRY + "/scopeMaps/mymap").path("description").asText())
                .isEqualTo("mine");
    }

    @Test
    void an_action_cannot_be_added_and_removed_at_once() {
        scopeMap("mymap", "create", "--repository", "a", "content/read").succeeds();

        scopeMap("mymap", "update", "--add", "a", "content/read", "--remove", "a", "content/read")
                .fails(ExitCode.ERROR)
                .saysAlso("Duplicate actions were provided with --add and --remove arguments.\n['a/content/read']");
    }

    @Test
    void an_update_that_changes_nothing_sends_nothing() {
        scopeMap("mymap", "create", "--repository", "a", "content/read").succeeds();
        var before = connreg.writes().size();

        scopeMap("mymap", "update", "--add-repository", "a", "content/read").succeeds();

        assertThat(connreg.writes()).hasSize(before);
    }

    @Test
    void a_scope_map_is_listed_shown_and_deleted() {
        scopeMap("mymap", "create").succeeds();

        scopeMap("mymap", "show", "--query", "name", "-o", "tsv").prints("mymap\n");
        connreg.run("acr", "scope-map", "list", "-r", "myacrregistry", "--query", "[?name=='mymap'].name", "-o", "tsv")
                .prints("mymap\n");
        scopeMap("mymap", "delete", "--yes").succeeds();

        scopeMap("mymap", "show").fails(ExitCode.NOT_FOUND);
    }
}
