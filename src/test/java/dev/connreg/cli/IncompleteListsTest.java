package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.gateway.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that lack what exists: nothing that they lack is called gone, and nothing is deleted that it may use. */
class IncompleteListsTest {

    private static final Pattern ONE_BY_ITSELF = Pattern.compile("GET .*/(connectedRegistries|tokens|scopeMaps)/.*");

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void deploy() {
        connreg.start(FamilyFixture.options());
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        site.deploy().succeeds();
    }

    private void emptyLists(String... collections) {
        for (var collection : collections) {
            connreg.sandbox()
                    .add(Fault.of("GET", "/%s$".formatted(collection), 200, "{\"value\":[]}")
                            .withTimes(100));
        }
    }

    private static String leftOut(String kind) {
        return "Azure's list left out the %s 'myconnectedregistry', which exists".formatted(kind);
    }

    @ParameterizedTest
    @CsvSource({"connectedRegistries,connected registry", "tokens,token", "scopeMaps,scope map"})
    void cleanup_changes_nothing_where_a_list_lacks_what_exists(String collection, String kind) {
        emptyLists(collection);

        var run = site.cleanup().fails(1).saysAlso(leftOut(kind)).doesNotSay("Nothing is left.");

        connreg.changedNothing(run);
    }

    @Test
    void cleanup_names_all_that_empty_lists_lack() {
        emptyLists("connectedRegistries", "tokens", "scopeMaps");

        var run =
                site.cleanup().fails(1).saysAlso(leftOut("connected registry"), leftOut("token"), leftOut("scope map"));

        connreg.changedNothing(run);
    }

    @Test
    void cleanup_of_what_is_gone_believes_empty_lists() {
        site.cleanup().succeeds();
        emptyLists("connectedRegistries", "tokens", "scopeMaps");

        site.cleanup().succeeds().printsAlso("Nothing to do: nothing is there.");
    }

    @Test
    void cleanup_asks_one_by_one_only_for_what_the_lists_lack() {
        var before = connreg.requests().size();

        site.cleanup("--dry-run").succeeds();

        assertThat(connreg.requests().stream().skip(before)).noneMatch(ONE_BY_ITSELF.asMatchPredicate());
    }

    @Test
    void extension_that_has_the_name_of_another_connected_registry_stays_where_the_list_lacks_that() {
        var other = connreg.edited("own-certificate", "  name: myconnectedregistry\n", "  name: other\n");
        emptyLists("connectedRegistries");

        var run = connreg.run("cleanup", "--yes", "-f", other, "--set", "extension.name=myconnectedregistry")
                .fails(1)
                .saysAlso(leftOut("connected registry"));

        connreg.changedNothing(run);
    }

    @Test
    void parent_stays_where_the_list_lacks_its_child() {
        var family = new FamilyFixture(connreg);
        family.run(family.words("deploy", FamilyFixture.TOP)).succeeds();
        family.run(family.below(FamilyFixture.TOP, "deploy", FamilyFixture.LEFT))
                .succeeds();
        var top = site.resource(SiteFixture.REGISTRY + "/connectedRegistries/" + FamilyFixture.TOP);
        connreg.sandbox()
                .add(Fault.of("GET", "/connectedRegistries$", 200, "{\"value\":[%s]}".formatted(top))
                        .withTimes(100));

        var run = family.run(family.words("cleanup", FamilyFixture.TOP, "--yes"))
                .fails(1)
                .saysAlso("left out the connected registry '%s'".formatted(FamilyFixture.LEFT));

        connreg.changedNothing(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectedRegistries", "tokens", "scopeMaps"})
    void az_deletes_nothing_where_a_list_lacks_what_exists(String collection) {
        emptyLists(collection);

        var run = connreg.run("acr connected-registry delete -r myacrregistry -n myconnectedregistry --cleanup --yes"
                        .split(" "))
                .fails(1)
                .saysAlso("Azure's list left out the");

        connreg.changedNothing(run);
    }

    @Test
    void az_finishes_a_deletion_only_with_lists_that_are_whole() {
        for (var command : List.of("deactivate", "delete")) {
            site.az("acr connected-registry %s -r myacrregistry -n myconnectedregistry --yes".formatted(command));
        }
        emptyLists("tokens", "scopeMaps");

        connreg.run("acr connected-registry delete -r myacrregistry -n myconnectedregistry --cleanup --yes".split(" "))
                .fails(1)
                .saysAlso(leftOut("token"), leftOut("scope map"));
    }
}
