package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.gateway.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two connected registries that name each other as parent, which only a mistake of others can bring about. */
class CircleOfParentsTest {

    private static final String MIDDLE = "middlereg";
    /** More often than this nobody needs to look at two registries. */
    private static final int MOST = 60;

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final FamilyFixture family = new FamilyFixture(connreg);

    @BeforeEach
    void makeLine() {
        connreg.start(FamilyFixture.options());
        create(FamilyFixture.TOP);
        create(MIDDLE, "-p", FamilyFixture.TOP);
    }

    private void closeCircle() {
        connreg.sandbox()
                .edit(
                        SiteFixture.REGISTRY + "/connectedRegistries/" + FamilyFixture.TOP,
                        body -> ((ObjectNode) body.at("/properties/parent"))
                                .put("id", SiteFixture.REGISTRY + "/connectedRegistries/" + MIDDLE));
    }

    private void create(String name, String... more) {
        var words = "acr connected-registry create -r myacrregistry --repository hello-world -n " + name;
        family.run(FamilyFixture.az(words + " " + String.join(" ", more))).succeeds();
    }

    /** The run ends by itself; one that walks on is stopped by a refusal. */
    private ConnregRun ended(String... words) {
        var before = looks();
        connreg.sandbox()
                .add(Fault.error("GET", "/connectedRegistries/", 400, "Enough", "It walks in a circle.")
                        .withSkip(MOST)
                        .withTimes(100_000));
        var run = family.run(words);
        run.doesNotSay("It walks in a circle.", "fault of connreg");
        assertThat(looks() - before).as("looks at connected registries").isLessThan(MOST);
        return run;
    }

    private long looks() {
        return connreg.requests().stream()
                .filter(line -> line.startsWith("GET ") && line.contains("/connectedRegistries/"))
                .count();
    }

    @Test
    void plan_for_a_child_of_the_circle_ends() {
        closeCircle();
        var run = ended(family.below(MIDDLE, "what-if", FamilyFixture.LEFT));

        assertThat(run.out() + run.err()).as("%s", run).contains(MIDDLE, FamilyFixture.TOP);
        assertThat(run.exitCode()).as("%s", run).isIn(ExitCode.OK, ExitCode.ERROR);
        connreg.changedNothing(run);
    }

    @Test
    void deploy_of_a_child_of_the_circle_ends() {
        closeCircle();
        ended(family.below(MIDDLE, "deploy", FamilyFixture.LEFT)).fails(1).saysAlso(MIDDLE);
    }

    @Test
    void plan_for_a_member_of_the_circle_ends() {
        closeCircle();
        var run = ended(family.below(MIDDLE, "what-if", FamilyFixture.TOP));

        assertThat(run.exitCode()).as("%s", run).isIn(ExitCode.OK, ExitCode.ERROR);
        connreg.changedNothing(run);
    }

    @Test
    void cleanup_below_the_circle_ends_and_takes_the_rights_back() {
        create(FamilyFixture.LEFT, "-p", MIDDLE);
        closeCircle();

        ended(family.below(MIDDLE, "cleanup", FamilyFixture.LEFT, "--yes"))
                .succeeds()
                .saysAlso("Nothing is left.");

        for (var above : new String[] {MIDDLE, FamilyFixture.TOP}) {
            assertThat(family.actions(above)).noneMatch(action -> action.startsWith("gateway/leftreg/"));
        }
    }
}
