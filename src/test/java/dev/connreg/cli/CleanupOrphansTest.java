package dev.connreg.cli;

import static dev.connreg.cli.FamilyFixture.LEFT;
import static dev.connreg.cli.FamilyFixture.TOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.connreg.sandbox.gateway.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry is looked at as a whole, and what is left of connected registries that are gone is taken away. */
class CleanupOrphansTest {

    private static final String[] ON_REGISTRY = {"-r", "myacrregistry", "-g", "myresourcegroup"};
    private static final String NOTHING_LEFT = "Nothing is left of connected registries that are gone.\n";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final FamilyFixture family = new FamilyFixture(connreg);

    /** A child below a parent; others then delete the child alone, as az does without {@code --cleanup}. */
    @BeforeEach
    void deploy() {
        connreg.start(FamilyFixture.options());
        family.run(family.words("deploy", TOP)).succeeds();
        family.run(family.below(TOP, "deploy", LEFT)).succeeds();
    }

    private void deleteAlone(String name) {
        connreg.run(FamilyFixture.az("acr connected-registry deactivate -r myacrregistry -n %s --yes".formatted(name)))
                .succeeds();
        connreg.run(FamilyFixture.az("acr connected-registry delete -r myacrregistry -n %s --yes".formatted(name)))
                .succeeds();
    }

    private ConnregRun cleanup(String... words) {
        return connreg.run(Stream.of(Stream.of("cleanup"), Stream.of(ON_REGISTRY), Stream.of(words))
                .flatMap(some -> some)
                .toArray(String[]::new));
    }

    private boolean exists(String path) {
        return connreg.sandbox().resources().containsKey(SiteFixture.REGISTRY + path);
    }

    private void nothingIsLeft() {
        assertThat(exists("/tokens/" + LEFT)).isFalse();
        assertThat(exists("/scopeMaps/" + LEFT)).isFalse();
        assertThat(family.actions(TOP)).noneMatch(action -> action.startsWith("gateway/" + LEFT));
        family.isOnline(TOP);
    }

    @Test
    void list_shows_each_connected_registry_and_that_nothing_is_left() {
        var run = cleanup("--list").succeeds();

        assertThat(run.out().replaceAll(" +", " "))
                .contains(
                        "NAME PARENT MODE CONNECTION ACTIVATION SYNC TOKEN\n",
                        "topreg - ReadOnly Online Active topreg\n",
                        "leftreg topreg ReadOnly Online Active leftreg\n",
                        "\n\n" + NOTHING_LEFT);
        connreg.changedNothing(run);
    }

    @Test
    void list_shows_below_what_is_left() {
        deleteAlone(LEFT);

        var run = cleanup("--list").succeeds();

        run.printsAlso(
                "- sync token 'leftreg'",
                "- scope map 'leftreg'",
                "~ ancestor's scope map 'topreg'",
                "which does not exist");
        connreg.changedNothing(run);
    }

    @Test
    void list_is_json_for_programs() throws JsonProcessingException {
        deleteAlone(LEFT);

        var json = new JsonMapper()
                .readTree(cleanup("--list", "-o", "json").succeeds().out());

        assertThat(json.at("/connectedRegistries"))
                .isEqualTo(new JsonMapper()
                        .readTree(
                                "[{\"name\":\"topreg\",\"parent\":null,\"mode\":\"ReadOnly\",\"connectionState\":\"Online\","
                                        + "\"activation\":\"Active\",\"syncToken\":\"topreg\"}]"));
        assertThat(json.at("/leftOver").findValuesAsText("change")).containsExactly("Delete", "Delete", "Modify");
        assertThat(json.at("/leftOver/2/removedActions").valueStream().map(Object::toString))
                .contains("\"gateway/leftreg/config/read\"");
    }

    @Test
    void list_of_a_registry_without_any_says_so() {
        family.run(family.below(TOP, "cleanup", LEFT, "--yes")).succeeds();
        family.run(family.words("cleanup", TOP, "--yes")).succeeds();

        cleanup("--list").succeeds().prints("No connected registry exists.\n\n" + NOTHING_LEFT);
    }

    @Test
    void orphans_go_and_a_second_run_finds_none() {
        deleteAlone(LEFT);

        cleanup("--find-orphans", "--yes")
                .succeeds()
                .printsAlso("Plan: 1 to modify, 2 to delete.")
                .saysAlso("Nothing is left.", "volume claim and images go with it");

        nothingIsLeft();
        var again = cleanup("--find-orphans", "--yes").succeeds().printsAlso(NOTHING_LEFT);
        connreg.changedNothing(again);
    }

    @Test
    void orphan_of_one_above_goes_too() {
        deleteAlone(LEFT);
        deleteAlone(TOP);

        cleanup("--find-orphans", "--yes").succeeds().printsAlso("Plan: 4 to delete.");

        assertThat(connreg.sandbox().resources().keySet())
                .noneMatch(id -> id.contains("/tokens/") || id.contains("/scopeMaps/"));
    }

    @Test
    void dry_run_prints_the_plan_and_changes_nothing() {
        deleteAlone(LEFT);

        var run = cleanup("--find-orphans", "--dry-run", "--yes").succeeds();

        run.printsAlso("  - sync token 'leftreg'\n", "Plan: 1 to modify, 2 to delete.\n");
        connreg.changedNothing(run);
    }

    @Test
    void dry_run_of_a_site_prints_the_plan_and_changes_nothing() {
        var run = family.run(family.below(TOP, "cleanup", LEFT, "--dry-run")).succeeds();

        run.printsAlso("  - extension 'leftreg'\n", "  - connected registry 'leftreg'\n");
        assertThat(run.err()).isEmpty();
        connreg.changedNothing(run);
    }

    @Test
    void question_is_asked_and_no_is_no() {
        deleteAlone(LEFT);
        connreg.withTerminal("n\n");

        var run = cleanup("--find-orphans").fails(1).saysAlso("Nothing was deleted.");
        connreg.changedNothing(run);

        connreg.withTerminal("y\n");
        cleanup("--find-orphans").succeeds();
        nothingIsLeft();
    }

    @Test
    void without_a_terminal_the_question_is_answered_with_an_option() {
        deleteAlone(LEFT);

        cleanup("--find-orphans").fails(2).saysAlso("add --yes");
    }

    @Test
    void what_changes_while_the_question_waits_is_not_deleted() {
        deleteAlone(LEFT);
        connreg.withTerminal("y\n");
        var looks = new AtomicInteger();
        connreg.sandbox().onRequest(request -> {
            if (request.path().endsWith("/registries/myacrregistry") && looks.incrementAndGet() == 2) {
                connreg.sandbox()
                        .edit(
                                FamilyFixture.scopeMap(LEFT),
                                body -> ((ArrayNode) body.at("/properties/actions"))
                                        .add("repositories/other/content/delete"));
            }
        });

        var run = cleanup("--find-orphans").fails(1).saysAlso("has changed since it was shown. Nothing was deleted.");

        connreg.changedNothing(run);
    }

    @ParameterizedTest
    @CsvSource({"connectedRegistries,403", "connectedRegistries,500", "tokens,403", "scopeMaps,403", "scopeMaps,404"})
    void list_that_cannot_be_read_is_an_error(String collection, int status) {
        deleteAlone(LEFT);
        connreg.sandbox()
                .add(Fault.error("GET", "/%s$".formatted(collection), status, "Refused", "No.")
                        .withHeader("Retry-After", "0")
                        .withTimes(100));

        var run = cleanup("--find-orphans", "--yes");

        assertThat(run.exitCode()).as("%s", run).isNotZero();
        connreg.changedNothing(run);
    }

    @Test
    void list_that_is_falsely_empty_is_an_error() {
        connreg.sandbox().add(Fault.of("GET", "/connectedRegistries$", 200, "{\"value\":[]}"));

        var run = cleanup("--find-orphans", "--yes");

        run.fails(1)
                .saysAlso(
                        "Azure's list left out the connected registry 'topreg', which exists",
                        "Azure's list left out the connected registry 'leftreg', which exists");
        connreg.changedNothing(run);
    }

    @Test
    void one_whose_absence_cannot_be_confirmed_is_an_error() {
        deleteAlone(LEFT);
        connreg.sandbox()
                .add(Fault.error("GET", "/connectedRegistries/leftreg$", 403, "AuthorizationFailed", "No.")
                        .withTimes(100));

        var run = cleanup("--find-orphans", "--yes");

        run.fails(1);
        connreg.changedNothing(run);
    }

    @Test
    void token_that_is_not_deleted_after_all_is_named() {
        deleteAlone(LEFT);
        connreg.sandbox()
                .add(Fault.error("DELETE", "/tokens/leftreg$", 404, "ResourceNotFound", "Gone.")
                        .withTimes(100));

        assertThat(cleanup("--find-orphans", "--yes", "--timeout", "0").exitCode())
                .isEqualTo(1);
    }

    @Test
    void token_that_clients_of_another_have_stays_and_is_named() {
        connreg.run(FamilyFixture.az(
                        "acr connected-registry update -r myacrregistry -n topreg --add-client-tokens leftreg"))
                .succeeds();
        deleteAlone(LEFT);

        cleanup("--find-orphans", "--yes")
                .succeeds()
                .printsAlso("connected registry 'topreg' uses it, so it stays", "token 'leftreg' uses it, so it stays");

        assertThat(exists("/tokens/" + LEFT)).isTrue();
        assertThat(exists("/scopeMaps/" + LEFT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("sweep")
    void run_that_is_killed_at_a_write_is_finished_by_the_next(int write) {
        deleteAlone(LEFT);
        new SiteFixture(connreg, "").ages(Duration.ofDays(1));
        var words = Stream.concat(Stream.of("cleanup", "--find-orphans", "--yes"), Stream.of(ON_REGISTRY))
                .toArray(String[]::new);

        assertThat(KilledRun.of(
                        connreg, write, request -> List.of("DELETE", "PATCH").contains(request.method()), words))
                .isTrue();

        cleanup("--find-orphans", "--yes").succeeds();
        nothingIsLeft();
        cleanup("--find-orphans", "--yes").succeeds().printsAlso(NOTHING_LEFT);
    }

    @Test
    void killed_deployment_leaves_what_is_an_orphan_once_it_is_old() {
        var spec = connreg.edited("own-certificate", "  name: myconnectedregistry\n", "  name: halfway\n");
        KilledRun.of(connreg, 2, request -> request.method().equals("PUT"), "deploy", "-f", spec);

        cleanup("--find-orphans", "--yes").succeeds().printsAlso("may be running, and it stays for now");
        assertThat(exists("/scopeMaps/halfway")).isTrue();

        new SiteFixture(connreg, "").ages(Duration.ofHours(1));
        cleanup("--find-orphans", "--yes").succeeds().saysAlso("Nothing is left.");
        assertThat(exists("/scopeMaps/halfway")).isFalse();
        assertThat(exists("/tokens/halfway")).isFalse();
    }

    @Test
    void registry_that_does_not_exist_is_not_found() {
        connreg.run("cleanup", "--list", "-r", "otherregistry", "-g", "myresourcegroup")
                .fails(3)
                .saysAlso("The registry 'otherregistry' was not found");
    }

    @Test
    void spec_names_the_registry_too() {
        connreg.run("cleanup", "--list", "-f", connreg.spec("bundled-cert-manager"))
                .succeeds()
                .printsAlso("topreg");
    }
}
