package dev.connreg.cli;

import static dev.connreg.cli.FamilyFixture.LEAF;
import static dev.connreg.cli.FamilyFixture.LEFT;
import static dev.connreg.cli.FamilyFixture.RIGHT;
import static dev.connreg.cli.FamilyFixture.TOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.gateway.HeldRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What those above a connected registry are allowed on its behalf: looked at first, given last, and taken back. */
class AncestorRightsTest {

    private static final String[] READ_WRITE = {"--set", "connectedRegistry.mode=ReadWrite"};

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final FamilyFixture family = new FamilyFixture(connreg);

    @BeforeEach
    void start() {
        connreg.start(FamilyFixture.options());
    }

    private void deployed(String name, String... more) {
        family.run(family.words("deploy", name, more)).succeeds();
    }

    private void deployedBelow(String parent, String name, String... more) {
        family.run(family.below(parent, "deploy", name, more)).succeeds();
    }

    private ConnregRun cleanup(String parent, String name) {
        return family.run(family.below(parent, "cleanup", name, "--yes"));
    }

    @Test
    void child_that_writes_below_a_parent_that_reads_is_refused_before_anything_is_sent() {
        deployed(TOP);

        for (var command : new String[] {"what-if", "deploy"}) {
            var run = family.run(family.below(TOP, command, LEFT, READ_WRITE));
            run.fails(1).saysAlso(TOP, "ReadOnly", "ReadWrite");
            connreg.changedNothing(run);
        }
    }

    @Test
    void parent_of_one_with_an_existing_sync_token_gets_what_that_allows() {
        deployed(TOP);
        connreg.run(
                        FamilyFixture.az(
                                "acr token create -r myacrregistry -n mytoken --repository own/repo content/read --gateway leftreg config/read config/write message/read message/write --no-passwords true"))
                .succeeds();
        var spec = connreg.edited("bundled-cert-manager", "repositories: [hello-world]", "syncToken: mytoken");

        connreg.run(
                        "what-if",
                        "-f",
                        spec,
                        "-n",
                        LEFT,
                        "-c",
                        LEFT + "cluster",
                        "--set",
                        "connectedRegistry.parent=" + TOP)
                .printsAlso("repositories/own/repo/content/read", "gateway/leftreg/config/write");
    }

    @Test
    void parent_is_as_before_when_the_child_is_refused() {
        deployed(TOP);
        var before = family.actions(TOP);
        connreg.sandbox().add(Fault.error("PUT", "/connectedRegistries/" + LEFT, 409, "Busy", "Come again."));

        family.run(family.below(TOP, "deploy", LEFT, "--repository", "extra"))
                .fails(1)
                .saysAlso("Come again.");

        assertThat(family.actions(TOP)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void what_was_given_to_a_refused_child_stays_where_another_has_come_to_need_it() {
        deployed(TOP);
        connreg.sandbox().add(Fault.error("PUT", "/connectedRegistries/" + LEFT, 409, "Busy", "Come again."));
        var held = connreg.sandbox().hold(HeldRequest.of("PUT", "/connectedRegistries/" + LEFT));
        try (var refused =
                new BackgroundRun(connreg, family.below(TOP, "deploy", LEFT, "--repository", "extra,more"))) {
            held.awaitArrival();
            deployedBelow(TOP, RIGHT, "--repository", "extra");
            held.release();
            refused.end().fails(1).saysAlso("Come again.");
        }

        family.allows(TOP, RIGHT, "extra");
        assertThat(family.actions(TOP)).noneMatch(action -> action.contains("leftreg") || action.contains("/more/"));
        family.isOnline(RIGHT);
    }

    @Test
    void parent_is_as_before_when_its_own_parent_cannot_be_given_the_rights() {
        deployed(TOP);
        deployedBelow(TOP, LEFT);
        var before = family.actions(LEFT);
        connreg.sandbox()
                .add(Fault.error("PATCH", "/scopeMaps/" + TOP, 403, "AuthorizationFailed", "Not allowed.")
                        .withTimes(9));

        family.run(family.below(LEFT, "deploy", LEAF)).fails(1).saysAlso("Not allowed.");

        assertThat(family.actions(LEFT)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void cleanup_takes_writing_back_from_a_parent_that_only_reads() {
        deployed(TOP);
        var before = family.actions(TOP);
        leftByAnEarlierVersion();

        cleanup(TOP, LEFT).succeeds().saysAlso("Nothing is left.");

        assertThat(family.actions(TOP)).containsExactlyInAnyOrderElementsOf(before);
    }

    /** A child that was asked to write below a parent that reads, and that the service refused in the end. */
    private void leftByAnEarlierVersion() {
        var actions =
                " --%srepository hello-world content/read content/write content/delete metadata/read metadata/write"
                        + " --%sgateway leftreg config/read config/write message/read message/write";
        family.run(FamilyFixture.az("acr scope-map create -n leftreg -r myacrregistry" + actions.formatted("", "")))
                .succeeds();
        family.run(FamilyFixture.az("acr token create -n leftreg -r myacrregistry --scope-map leftreg --no-passwords"))
                .succeeds();
        family.run(FamilyFixture.az(
                        "acr scope-map update -n topreg -r myacrregistry" + actions.formatted("add-", "add-")))
                .succeeds();
    }

    @Test
    void cleanup_takes_back_all_that_was_given() {
        deployed(TOP, READ_WRITE);
        deployedBelow(TOP, LEFT, READ_WRITE);
        var top = family.actions(TOP);
        var left = family.actions(LEFT);
        deployedBelow(LEFT, LEAF, "--repository", "hello-world,extra");

        cleanup(LEFT, LEAF).succeeds().saysAlso("Nothing is left.");

        assertThat(family.actions(TOP)).containsExactlyInAnyOrderElementsOf(top);
        assertThat(family.actions(LEFT)).containsExactlyInAnyOrderElementsOf(left);
        family.isOnline(TOP);
        family.isOnline(LEFT);
    }

    @Test
    void cleanup_of_what_was_killed_takes_back_all_that_was_given() {
        deployed(TOP, READ_WRITE);
        var before = family.actions(TOP);
        try (var first = new AbandonedRun(
                connreg,
                1,
                request -> request.method().equals("PATCH") && request.path().endsWith("/scopeMaps/" + TOP),
                family.below(TOP, "deploy", LEFT, "--repository", "hello-world,extra"))) {
            assertThat(first.wasStuck()).isTrue();

            cleanup(TOP, LEFT).succeeds().saysAlso("Nothing is left.");
        }

        assertThat(family.actions(TOP)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void cleanup_leaves_what_another_child_needs() {
        deployed(TOP, READ_WRITE);
        deployedBelow(TOP, RIGHT, "--repository", "hello-world,extra");
        var before = family.actions(TOP);
        deployedBelow(TOP, LEFT, "--repository", "hello-world,extra,other");

        cleanup(TOP, LEFT).succeeds().saysAlso("Nothing is left.");

        assertThat(family.actions(TOP)).containsExactlyInAnyOrderElementsOf(before);
        family.isOnline(RIGHT);
    }

    /** All rights on a repository may be the parent's own: nothing in Azure tells whom they were given for. */
    @Test
    void cleanup_says_which_rights_stay_as_they_may_be_the_parents_own() {
        deployed(TOP, READ_WRITE);
        deployedBelow(TOP, LEFT, "--repository", "other", READ_WRITE[0], READ_WRITE[1]);

        cleanup(TOP, LEFT)
                .succeeds()
                .printsAlso("keeps repositories/other/content/read", "'topreg' may synchronize itself");

        assertThat(family.actions(TOP)).contains("repositories/other/content/write");
    }

    @Test
    void cleanup_leaves_what_the_parent_was_allowed_before() {
        deployed(TOP);
        family.run(FamilyFixture.az("acr connected-registry permissions update -r myacrregistry -n topreg --add extra"))
                .succeeds();
        var before = family.actions(TOP);
        deployedBelow(TOP, LEFT, "--repository", "extra");

        cleanup(TOP, LEFT).succeeds();

        assertThat(family.actions(TOP)).containsExactlyInAnyOrderElementsOf(before);
        family.isOnline(TOP);
    }

    @Test
    void rights_that_somebody_took_away_are_given_again() {
        deployed(TOP);
        deployedBelow(TOP, LEFT);
        family.loses(TOP, LEFT);
        family.run(family.words("status", LEFT)).printsAlso("Offline");

        deployedBelow(TOP, LEFT);

        family.allows(TOP, LEFT, "hello-world");
        family.isOnline(LEFT);
    }

    @Test
    void rights_that_get_lost_while_the_site_comes_online_are_given_again() {
        deployed(TOP);
        var lost = new AtomicBoolean();
        connreg.sandbox().onRequest(request -> {
            if (isOnlineNow(LEFT) && lost.compareAndSet(false, true)) {
                family.loses(TOP, LEFT);
            }
        });

        deployedBelow(TOP, LEFT);

        assertThat(lost).isTrue();
        family.allows(TOP, LEFT, "hello-world");
        family.isOnline(LEFT);
    }

    private boolean isOnlineNow(String name) {
        var registry = connreg.sandbox().resources().get(SiteFixture.REGISTRY + "/connectedRegistries/" + name);
        return registry != null
                && registry.at("/properties/connectionState").asText().equals("Online");
    }

    @Test
    void permissions_that_cannot_be_read_are_a_warning() {
        deployed(TOP);
        deployedBelow(TOP, LEFT);
        connreg.sandbox()
                .add(Fault.error("GET", "/scopeMaps/" + TOP, 403, "AuthorizationFailed", "Not allowed.")
                        .withTimes(99));
        var writes = connreg.writes();

        family.run(family.below(TOP, "what-if", LEFT)).succeeds().saysAlso("WARNING", TOP);
        family.run(family.below(TOP, "deploy", LEFT)).succeeds().saysAlso("WARNING", TOP);

        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @Test
    void site_of_which_only_the_extension_is_left_comes_back_in_one_deploy() {
        deployed(TOP);
        for (var part : new String[] {"connectedRegistries", "tokens", "scopeMaps"}) {
            connreg.sandbox().remove(SiteFixture.REGISTRY + "/" + part + "/" + TOP);
        }

        var plan = family.run(family.words("what-if", TOP)).succeeds();
        connreg.changedNothing(plan);
        assertThat(plan.out()).as("%s", plan).containsPattern("(?m)^ *[+~!] extension 'topreg'");
        deployed(TOP);

        family.isOnline(TOP);
        var writes = connreg.writes();
        deployed(TOP);
        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @Test
    void token_that_is_made_means_settings_that_are_sent() {
        deployed(TOP);
        connreg.sandbox().remove(SiteFixture.REGISTRY + "/tokens/" + TOP);

        var plan = family.run(family.words("what-if", TOP)).succeeds();
        assertThat(plan.out()).as("%s", plan).containsPattern("(?m)^ *[+~!] extension 'topreg'");
        deployed(TOP);

        family.isOnline(TOP);
    }
}
