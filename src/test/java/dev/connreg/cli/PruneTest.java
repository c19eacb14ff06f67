package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A spec is a minimum: what leaves it is kept and said, and taken away only where that is asked for. */
class PruneTest {

    /** What can leave a spec: how the plan calls it, its text there, and where it is in Azure. */
    private enum Part {
        SETTING(
                "pvc.storageRequest",
                "extension:\n  settings:\n    pvc.storageRequest: 250Gi\n",
                SiteFixture.EXTENSION,
                "\"pvc.storageRequest\":\"250Gi\""),
        REPOSITORY("extra", ", extra", SiteFixture.SCOPE_MAP, "\"repositories/extra/content/read\""),
        CLIENT_TOKEN("client1", "  clientTokens: [client1]\n", SiteFixture.CONNECTED_REGISTRY, "/tokens/client1\""),
        NOTIFICATION(
                "hello-world:*",
                "  notifications: [\"hello-world:*\"]\n",
                SiteFixture.CONNECTED_REGISTRY,
                "\"hello-world:*\"");

        private final String name;
        private final String spec;
        private final String resource;
        private final String text;

        Part(String name, String spec, String resource, String text) {
            this.name = name;
            this.spec = spec;
            this.resource = resource;
            this.text = text;
        }
    }

    private static final String PLAIN = "  repositories: [hello-world]\n";
    private static final String RICH =
            PLAIN.replace("]", ", extra]") + Part.CLIENT_TOKEN.spec + Part.NOTIFICATION.spec + Part.SETTING.spec;

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
        site = new SiteFixture(connreg, connreg.edited("own-certificate", PLAIN, RICH));
        site.az("acr token create -n client1 -r myacrregistry --no-passwords --repository hello-world content/read");
        site.deploy().succeeds();
    }

    /** The spec loses what it had. */
    private void forgets() {
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
    }

    private void forgets(Part part) {
        site = new SiteFixture(connreg, connreg.edited("own-certificate", PLAIN, RICH.replace(part.spec, "")));
    }

    private void has(Part part) {
        assertThat(site.resource(part.resource).toString()).contains(part.text);
    }

    private void hasNot(Part part) {
        assertThat(site.resource(part.resource).toString()).doesNotContain(part.text);
    }

    @ParameterizedTest
    @EnumSource
    void what_leaves_the_spec_is_kept_and_said(Part part) {
        forgets(part);

        var plan = site.whatIf().succeeds().printsAlso(part.name, "Nothing to do");
        assertThat(plan.out() + plan.err()).as("%s", plan).contains("--prune");
        site.hasNothingToDo();

        has(part);
    }

    @Test
    void prune_takes_away_what_left_the_spec() {
        forgets();
        var complete = site.protectedKeys();

        var plan = site.whatIf("--prune").succeeds();
        for (var part : Part.values()) {
            plan.printsAlso(part.name);
        }
        site.deploy("--prune", "--yes").succeeds();

        assertThat(Part.values()).allSatisfy(this::hasNot);
        assertThat(site.protectedKeys()).isEqualTo(complete);
        site.isOnline();
        site.hasNothingToDo("--prune");
        site.hasNothingToDo();
    }

    @Test
    void prune_takes_nothing_away_that_the_spec_still_has() {
        site.hasNothingToDo("--prune");

        assertThat(Part.values()).allSatisfy(this::has);
    }

    @Test
    void client_token_itself_is_not_deleted() {
        forgets();

        site.deploy("--prune", "--yes").succeeds();

        assertThat(connreg.sandbox().resources()).containsKey(SiteFixture.REGISTRY + "/tokens/client1");
    }

    @Test
    void prune_leaves_what_a_child_needs() {
        site.az("acr connected-registry create -r myacrregistry -n leftreg -p myconnectedregistry --repository extra");
        forgets();

        site.deploy("--prune", "--yes").succeeds();

        assertThat(site.resource(SiteFixture.SCOPE_MAP).toString())
                .contains("\"repositories/extra/content/read\"", "\"gateway/leftreg/config/read\"");
        hasNot(Part.SETTING);
    }

    @Test
    void nothing_is_removed_where_nobody_can_be_asked() {
        forgets();
        var writes = connreg.writes();

        site.deploy("--prune")
                .fails(2)
                .printsAlso("Plan: ")
                .saysAlso("ERROR: Nothing was changed, because the question was not answered."
                        + " To go on without being asked, add --yes.\n");

        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @ParameterizedTest
    @EnumSource
    void each_part_is_asked_for(Part part) {
        forgets(part);

        connreg.withTerminal("n\n");
        site.deploy("--prune").fails(1).saysAlso("ERROR: Operation cancelled. Nothing was changed.");
        has(part);
        connreg.withTerminal("y\n");
        site.deploy("--prune").succeeds().printsAlso("Others may use what is removed. Are you sure");
        hasNot(part);
    }

    @Test
    void nobody_is_asked_where_nothing_is_removed() {
        site.deploy("--resend-protected-settings", "--prune").succeeds();
    }
}
