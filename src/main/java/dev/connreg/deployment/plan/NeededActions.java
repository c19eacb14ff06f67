package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Plan;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.TokenPasswords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the signed-in identity must be allowed for a plan. Not to read: the plan is made of what has been read. */
final class NeededActions {

    // By the registry or cluster that roles are granted on.
    private final Map<ResourceId, List<String>> names = new LinkedHashMap<>();

    private NeededActions() {}

    /** A permission for the registry, and one for the cluster, as far as the plan changes something there. */
    static List<Permission> of(Plan plan) {
        var needed = new NeededActions();
        plan.changes().forEach(change -> change.actions().forEach(needed::add));
        return needed.names.entrySet().stream()
                .map(entry -> new Permission(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(Action action) {
        switch (action) {
            case Action.Put put -> add(put.id(), "write");
            case Action.Patch patch -> add(patch.id(), "write");
            case Action.ChangeActions change -> add(change.scopeMap(), "write");
            case Action.Delete delete -> add(delete.id(), "delete");
            case Action.Invoke invoke -> add(invoke.id(), invoke.action() + "/action");
            case Action.Deactivate deactivate -> add(deactivate.connectedRegistry(), "deactivate/action");
            case Action.MakeConnectionString make ->
                add(make.token().parent().orElseThrow(), TokenPasswords.GENERATE + "/action");
            case Action.DeleteOldPassword old -> add(old.made().token(), "write");
            // Nothing lists what is allowed on a subscription.
            case Action.Register _ -> {}
            // They repeat what the plan has already, or write only what others have undone.
            case Action.KeepPassword _, Action.KeepRights _, Action.AwaitOnline _ -> {}
        }
    }

    private void add(ResourceId id, String verb) {
        var name = id.type().orElseThrow() + "/" + verb;
        var ofScope = names.computeIfAbsent(top(id), _ -> new ArrayList<>());
        if (!ofScope.contains(name)) {
            ofScope.add(name);
        }
    }

    /** The highest resource that it is below, or it itself. */
    private static ResourceId top(ResourceId id) {
        return id.parent()
                .filter(parent -> parent.type().isPresent())
                .map(NeededActions::top)
                .orElse(id);
    }
}
