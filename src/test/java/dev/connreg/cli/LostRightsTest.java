package dev.connreg.cli;

import static dev.connreg.cli.FamilyFixture.LEAF;
import static dev.connreg.cli.FamilyFixture.LEFT;
import static dev.connreg.cli.FamilyFixture.RIGHT;
import static dev.connreg.cli.FamilyFixture.TOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.gateway.HeldRequest;
import dev.connreg.sandbox.gateway.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Scope maps are written as a whole and have no ETag, so who writes late may take away what others wrote in between. Who
 * does it must put it right, as the others may have ended.
 */
@Tag("sweep")
class LostRightsTest {

    private static final String UPDATE = "acr connected-registry permissions update -r myacrregistry -n %s --add %s";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final FamilyFixture family = new FamilyFixture(connreg);

    private void deployParent(SandboxOptions options) {
        connreg.start(options);
        family.run(family.words("deploy", TOP)).succeeds();
    }

    private void deployParent() {
        deployParent(FamilyFixture.options());
    }

    private HeldRequest holdPatch(String scopeMap, int skip) {
        return connreg.sandbox()
                .hold(HeldRequest.of("PATCH", "/scopeMaps/" + scopeMap + "$").withSkip(skip));
    }

    private BackgroundRun background(String... words) {
        return new BackgroundRun(connreg, words);
    }

    private String[] deployBelowTop(String name) {
        return family.below(TOP, "deploy", name, "--repository", name);
    }

    private void bothAreAllowed() {
        family.allows(TOP, LEFT, LEFT);
        family.allows(TOP, RIGHT, RIGHT);
    }

    @Test
    void deploy_that_writes_late_restores_what_another_has_given() {
        deployParent();
        var held = holdPatch(TOP, 0);
        try (var slow = background(deployBelowTop(LEFT))) {
            held.awaitArrival();
            family.run(deployBelowTop(RIGHT)).succeeds();
            held.release();
            slow.end().succeeds();
        }

        bothAreAllowed();
        family.isOnline(LEFT);
        family.isOnline(RIGHT);
    }

    @Test
    void rights_that_one_in_between_has_lost_are_in_the_plan_of_one_below() {
        deployParent();
        family.run(deployBelowTop(LEFT)).succeeds();
        family.run(family.below(LEFT, "deploy", LEAF, "--repository", LEFT)).succeeds();
        family.loses(TOP, LEFT);

        family.run(family.below(LEFT, "what-if", LEAF, "--repository", LEFT))
                .succeeds()
                .printsAlso("~ ancestor's scope map '" + TOP + "'", "gateway/" + LEFT + "/config/read");
        family.run(family.below(LEFT, "deploy", LEAF, "--repository", LEFT)).succeeds();

        family.allows(TOP, LEFT, LEFT);
    }

    @Test
    void deploys_that_write_at_once_wait_for_each_other() {
        deployParent(FamilyFixture.options().withPolls(3));
        var names = List.of(LEFT, RIGHT, LEAF);
        var held = new ArrayList<HeldRequest>();
        names.forEach(name -> held.add(holdPatch(TOP, held.size())));
        // All words first: they rewrite the spec that the runs read.
        var words = names.stream().map(this::deployBelowTop).toList();
        var runs = words.stream().map(this::background).toList();

        held.forEach(HeldRequest::awaitArrival);
        held.forEach(HeldRequest::release);
        runs.forEach(run -> run.end().succeeds());

        names.forEach(name -> family.allows(TOP, name, name));
        names.forEach(family::isOnline);
    }

    @Test
    void az_s_create_that_writes_late_restores_what_a_deploy_has_given() {
        deployParent();
        var held = holdPatch(TOP, 0);
        try (var slow = background(FamilyFixture.az(
                "acr connected-registry create -r myacrregistry -n leftreg -p topreg --repository leftreg"))) {
            held.awaitArrival();
            family.run(deployBelowTop(RIGHT)).succeeds();
            held.release();
            slow.end().succeeds();
        }

        bothAreAllowed();
        family.isOnline(RIGHT);
    }

    @Test
    void cleanup_that_writes_late_restores_what_a_deploy_has_given() {
        deployParent();
        family.run(deployBelowTop(LEFT)).succeeds();
        var held = holdPatch(TOP, 0);
        try (var slow = background(family.below(TOP, "cleanup", LEFT, "--yes"))) {
            held.awaitArrival();
            family.run(deployBelowTop(RIGHT)).succeeds();
            held.release();
            slow.end().succeeds();
        }

        family.allows(TOP, RIGHT, RIGHT);
        assertThat(family.actions(TOP)).noneMatch(action -> action.startsWith("gateway/leftreg/"));
        family.isOnline(RIGHT);
    }

    @Test
    void update_of_one_child_s_permissions_restores_what_its_sibling_was_given() {
        deployParent();
        family.run(deployBelowTop(LEFT)).succeeds();
        family.run(deployBelowTop(RIGHT)).succeeds();
        var held = holdPatch(TOP, 0);
        try (var slow = background(FamilyFixture.az(UPDATE.formatted(LEFT, "one")))) {
            held.awaitArrival();
            family.run(FamilyFixture.az(UPDATE.formatted(RIGHT, "two"))).succeeds();
            held.release();
            slow.end().succeeds();
        }

        family.allows(TOP, LEFT, LEFT, "one");
        family.allows(TOP, RIGHT, RIGHT, "two");
    }

    @Test
    void update_of_permissions_looks_whether_what_it_added_is_still_there() {
        deployParent();
        var held = holdPatch(TOP, 0);
        try (var slow = background(FamilyFixture.az(UPDATE.formatted(TOP, "one")))) {
            held.awaitArrival();
            // The quick one's write is done, but it has not been told yet, when the slow one's takes effect.
            onceWrittenBy("two", () -> {
                held.release();
                slow.end().succeeds();
            });
            family.run(FamilyFixture.az(UPDATE.formatted(TOP, "two"))).succeeds();
        }

        family.allows(TOP, TOP, "one", "two");
    }

    /** Does something when an operation has ended that has added a repository, before who follows it hears of that. */
    private void onceWrittenBy(String repository, Runnable work) {
        var done = new AtomicBoolean();
        connreg.sandbox().onRequest(request -> {
            if (polls(request) && isWritten(repository) && done.compareAndSet(false, true)) {
                work.run();
            }
        });
    }

    private static boolean polls(RecordedRequest request) {
        return request.method().equals("GET") && request.path().contains("/operationStatuses/");
    }

    private boolean isWritten(String repository) {
        var scopeMap = connreg.sandbox().resources().get(FamilyFixture.scopeMap(TOP));
        return scopeMap.at("/properties/provisioningState").asText().equals("Succeeded")
                && scopeMap.toString().contains("repositories/" + repository + "/");
    }

    @Test
    void update_of_permissions_waits_for_another_s_operation_and_reads_again() {
        deployParent(FamilyFixture.options().withPolls(3));
        var first = holdPatch(TOP, 0);
        var second = holdPatch(TOP, 1);
        var poll = connreg.sandbox().hold(HeldRequest.of("GET", "/scopeMaps/topreg/operationStatuses/"));
        try (var one = background(FamilyFixture.az(UPDATE.formatted(TOP, "one")));
                var two = background(FamilyFixture.az(UPDATE.formatted(TOP, "two")))) {
            first.awaitArrival();
            second.awaitArrival();
            first.release();
            poll.awaitArrival();
            onceRefused(poll::release);
            second.release();
            one.end().succeeds();
            two.end().succeeds();
        }

        family.allows(TOP, TOP, "one", "two");
    }

    /** Does something when a write was refused because an operation goes on. */
    private void onceRefused(Runnable work) {
        connreg.sandbox().onRequest(request -> {
            if (request.status() == 409) {
                work.run();
            }
        });
    }
}
