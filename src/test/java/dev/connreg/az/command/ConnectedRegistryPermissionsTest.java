package dev.connreg.az.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.cli.Connreg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectedRegistryPermissionsTest {

    private static final String PREFIX = "repositories/hello-world/";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final RegistryFixture acr = new RegistryFixture(connreg);

    @Test
    void what_is_taken_from_one_is_taken_from_all_below_it() {
        acr.tree();

        acr.run("permissions update", "-n", "topreg", "--remove", "hello-world")
                .succeeds()
                .prints("")
                .says("""
                        WARNING: Removing 'hello-world' repository permissions from leftreg
                        WARNING: Removing 'hello-world' repository permissions from leafreg
                        WARNING: Removing 'hello-world' repository permissions from rightreg
                        WARNING: Removing 'hello-world' repository permissions from topreg""");

        for (var name : new String[] {"topreg", "leftreg", "rightreg", "leafreg"}) {
            assertThat(acr.actions(name)).noneMatch(action -> action.startsWith(PREFIX));
            assertThat(acr.actions(name)).contains("gateway/" + name + "/config/read");
        }
    }

    @Test
    void what_is_given_to_one_is_given_to_all_above_it() {
        acr.tree();

        acr.run("permissions update", "-n", "leafreg", "--add", "New", "--remove", "hello-world")
                .succeeds()
                .says("""
                        WARNING: Adding 'New' repository permissions to leftreg
                        WARNING: Adding 'New' repository permissions to topreg
                        WARNING: Adding 'New' and removing 'hello-world' repository permissions in leafreg""");

        assertThat(acr.actions("topreg")).contains("repositories/new/content/read", PREFIX + "content/read");
        assertThat(acr.actions("leafreg")).contains("repositories/new/metadata/read");
        assertThat(acr.actions("rightreg")).doesNotContain("repositories/new/content/read");
    }

    @Test
    void nothing_is_sent_where_nothing_changes() {
        acr.tree();
        var mark = acr.mark();

        acr.run("permissions update", "-n", "leafreg", "--add", "hello-world", "--remove", "unheard")
                .succeeds();

        assertThat(acr.writes(mark)).isEmpty();
    }

    @Test
    void one_scope_map_that_is_missing_leaves_all_as_they_are() {
        acr.tree();
        connreg.sandbox().remove(RegistryFixture.REGISTRY + "/tokens/rightreg");
        var mark = acr.mark();

        acr.run("permissions update", "-n", "topreg", "--remove", "hello-world").fails(3);

        assertThat(acr.writes(mark)).isEmpty();
    }

    @Test
    void mistakes_are_named() {
        acr.run("permissions update", "-n", "store42").fails(1).says("ERROR: No repository permissions to update.");
        acr.run("permissions update", "-n", "store42", "--add", "a")
                .fails(1)
                .says("ERROR: Connected registry 'store42' doesn't exist.");
        acr.run("permissions update", "-n", "store42", "--add", "x/b", "a", "--remove", "a", "x/b")
                .fails(1)
                .says("""
                        ERROR: Update ambiguity. Duplicate repository names were provided with --add and --remove arguments.
                        ['a', 'b']""");
    }

    @Test
    void they_are_shown_as_the_scope_map() {
        acr.create("store42");

        var run = acr.run("permissions show", "-n", "store42").succeeds();

        assertThat(RegistryFixture.parsed(run.out()).path("actions")).hasSize(6);
    }

    @Test
    void a_managed_identity_has_them_elsewhere() {
        acr.run("create", "-n", "store42", "--auth-type", "ManagedIdentity", "--identity", RegistryFixture.IDENTITY)
                .succeeds();

        acr.run("permissions show", "-n", "store42").fails(1).saysAlso("Azure role assignments and ABAC conditions");
        acr.run("permissions update", "-n", "store42", "--add", "a").fails(1).saysAlso("Update the ABAC conditions");
    }
}
