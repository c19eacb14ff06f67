package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.deployment.plan.AncestorRights;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ScopeMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** ARM keeps a scope map's actions as a list without ETag; a writer can lose what another wrote, so it reads again. */
final class Rights {

    private static final int MOST_ATTEMPTS = 12;

    private final Arm arm;
    private final List<Action.ChangeActions> provisional = new ArrayList<>();

    Rights(Arm arm) {
        this.arm = arm;
    }

    JsonNode change(Action.ChangeActions change, WaitListener waiting) {
        var present = new ScopeMap(arm.get(change.scopeMap(), change.apiVersion()));
        if (change.ancestor().isPresent()) {
            provisional.add(change);
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (isDone(present, change)) {
                return present.json();
            }
            patch(change, present, waiting);
            present = new ScopeMap(arm.get(change.scopeMap(), change.apiVersion()));
        }
        throw new Failure(List.of(CodedFinding.error(FindingCode.RIGHTS_CONTESTED)
                .with(Fact.NAME, change.scopeMap().name())));
    }

    /** Waits for another writer's operation: what it wrote must be read before this one writes. */
    private void patch(Action.ChangeActions change, ScopeMap present, WaitListener waiting) {
        var body = RequestBody.of(ScopeMap.patch(changed(present, change)), new SecretStore());
        try {
            arm.patchUnlessBusy(change.scopeMap(), change.apiVersion(), body).await(waiting);
        } catch (ArmException refused) {
            if (!refused.isBusy()) {
                throw refused;
            }
            arm.awaitSettled(change.scopeMap(), change.apiVersion(), waiting);
        }
    }

    private static boolean isDone(ScopeMap map, Action.ChangeActions change) {
        return map.lacking(change.added()).isEmpty()
                && map.having(change.removed()).isEmpty();
    }

    private static List<String> changed(ScopeMap map, Action.ChangeActions change) {
        var removed = ScopeMap.ignoringCase(change.removed());
        var actions = new LinkedHashSet<>(map.actions());
        actions.removeIf(removed::contains);
        actions.addAll(map.lacking(change.added()));
        return List.copyOf(actions);
    }

    /** Restores what another writer has lost of what those below need, up the line; tells whether anything was lost. */
    boolean keep(ResourceId parent, String apiVersion, WaitListener waiting) {
        var lost = AncestorRights.restoration(SyncRights.ofLine(arm, parent, apiVersion), parent, apiVersion);
        lost.forEach(change -> change(change, waiting));
        return !lost.isEmpty();
    }

    /** What the rights were given for exists: they stay. */
    void settle() {
        provisional.clear();
    }

    void takeBack(Failure refused, DeploymentListener listener) {
        // From the parent upwards, as they were given: what one still has, those above it need.
        for (var given : provisional) {
            try {
                takeBack(given, given.ancestor().orElseThrow());
            } catch (Failure again) {
                refused.addSuppressed(again);
                listener.found(CodedFinding.warning(FindingCode.RIGHTS_LEFT)
                        .with(Fact.NAME, given.scopeMap().name()));
            }
        }
        provisional.clear();
    }

    /** Others below may have come to need the same meanwhile. */
    private void takeBack(Action.ChangeActions given, ResourceId ancestor) {
        var rights = SyncRights.ofLine(arm, ancestor, given.apiVersion());
        var needed = rights.tree().lineFrom(ancestor).stream()
                .findFirst()
                .map(rights::neededBelow)
                .orElseGet(() -> ScopeMap.ignoringCase(List.of()));
        var unneeded = given.added().stream()
                .filter(action -> !needed.contains(action))
                .toList();
        change(
                new Action.ChangeActions(
                        given.scopeMap(), given.apiVersion(), given.removed(), unneeded, Optional.empty()),
                WaitListener.UNHEARD);
        keep(ancestor, given.apiVersion(), WaitListener.UNHEARD);
    }
}
