package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
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

/** Gives scope maps actions, takes them back, and restores what others have lost of them. */
final class Rights {

    private final Arm arm;
    private final List<Action.ChangeActions> provisional = new ArrayList<>();

    Rights(Arm arm) {
        this.arm = arm;
    }

    JsonNode change(Action.ChangeActions change, WaitListener waiting) {
        var present = arm.get(change.scopeMap(), change.apiVersion());
        if (change.ancestor().isPresent()) {
            provisional.add(change);
        }
        return new ContestedWrite(arm, ScopeMap.KIND, change.scopeMap(), change.apiVersion())
                .until(
                        present,
                        map -> isDone(new ScopeMap(map), change),
                        map -> ScopeMap.patch(changed(new ScopeMap(map), change)),
                        waiting);
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
