package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing is deleted that the user did not say yes to. */
class CleanupRefusalsTest {

    private static final String PLAN = """
              - extension 'myconnectedregistry'
              - connected registry 'myconnectedregistry'
              - sync token 'myconnectedregistry'
              - scope map 'myconnectedregistry'
            Plan: 4 to delete.
            """;

    private static final String QUESTION = "Are you sure you want to delete these? (y/n): ";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String spec = "";

    @BeforeEach
    void deploy() {
        spec = connreg.spec("own-certificate");
        connreg.run("deploy", "-f", spec).succeeds();
    }

    @Test
    void without_a_terminal_nobody_can_be_asked() {
        var run = connreg.withInput("y\n").run("cleanup", "-f", spec);

        run.fails(2)
                .prints(PLAN)
                .says(
                        "ERROR: Nothing was deleted, because the question was not answered. To go on without being asked, add --yes.");
        connreg.changedNothing(run);
    }

    @Test
    void no_is_taken_for_an_answer() {
        var run = connreg.withTerminal("n\n").run("cleanup", "-f", spec);

        run.fails(1).prints(PLAN + QUESTION).says("ERROR: Operation cancelled. Nothing was deleted.");
        connreg.changedNothing(run);
    }

    @Test
    void end_of_input_is_no_answer() {
        var run = connreg.withTerminal("perhaps\n").run("cleanup", "-f", spec);

        run.fails(2)
                .prints(PLAN + QUESTION + QUESTION)
                .says(
                        "ERROR: Nothing was deleted, because the question was not answered. To go on without being asked, add --yes.");
        connreg.changedNothing(run);
    }

    @Test
    void yes_deletes() {
        connreg.withTerminal("y\n")
                .run("cleanup", "-f", spec)
                .succeeds()
                .prints(PLAN + QUESTION)
                .saysAlso("Nothing is left.");
    }

    @Test
    void what_only_has_the_name_stays() {
        var scopeMap = SiteFixture.REGISTRY + "/scopeMaps/nosuchregistry";
        connreg.run(
                        "acr",
                        "scope-map",
                        "create",
                        "-r",
                        "myacrregistry",
                        "-n",
                        "nosuchregistry",
                        "--repository",
                        "a",
                        "content/read")
                .succeeds();
        connreg.run(
                        "acr",
                        "token",
                        "create",
                        "-r",
                        "myacrregistry",
                        "-n",
                        "nosuchregistry",
                        "--scope-map",
                        "nosuchregistry",
                        "--no-passwords")
                .succeeds();

        connreg.run(
                        "cleanup",
                        "--registry",
                        "myacrregistry",
                        "--resource-group",
                        "myresourcegroup",
                        "--cluster-name",
                        "myarck8scluster",
                        "--name",
                        "nosuchregistry",
                        "--yes")
                .succeeds();

        assertThat(connreg.sandbox().resources())
                .containsKeys(scopeMap, SiteFixture.REGISTRY + "/tokens/nosuchregistry");
    }

    @Test
    void names_that_nothing_has_are_nothing_to_do() {
        var run = connreg.run(
                "cleanup",
                "--registry",
                "myacrregistry",
                "--resource-group",
                "myresourcegroup",
                "--cluster-name",
                "myarck8scluster",
                "--name",
                "nosuchregistry");

        run.succeeds().prints("Nothing to do: nothing is there.\n").doesNotSay("ERROR", "WARNING");
        connreg.changedNothing(run);
    }
}
