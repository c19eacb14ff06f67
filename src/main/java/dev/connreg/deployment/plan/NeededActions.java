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

    private final Plan plan;
    // By the registry or cluster that roles are mostly granted on.
    private final Map<ResourceId, List<Permission.Need>> needs = new LinkedHashMap<>();

    private NeededActions(Plan plan) {
        this.plan = plan;
    }

    /** A permission for the registry, and one for the cluster, as far as the plan changes something there. */
    static List<Permission> of(Plan plan) {
        var needed = new NeededActions(plan);
        plan.changes().forEach(change -> change.actions().forEach(needed::add));
        return needed.needs.entrySet().stream()
                .map(entry -> new Permission(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(Action action) {
        switch (action) {
            case Action.Put put when plan.seen().containsKey(put.id()) -> add(put.id(), "write");
            case Action.Put put -> add(name(put.id(), "write"), top(put.id()));
            case Action.Create create -> add(name(create.id(), "write"), top(create.id()));
            case Action.Patch patch -> add(patch.id(), "write");
            case Action.ChangeActions change -> add(change.scopeMap(), "write");
            case Action.ChangeClientTokens change -> add(change.connectedRegistry(), "write");
            case Action.Delete delete -> add(delete.id(), "delete");
            case Action.Invoke invoke -> add(invoke.id(), invoke.action() + "/action");
            case Action.Deactivate deactivate -> add(deactivate.connectedRegistry(), "deactivate/action");
            case Action.MakeConnectionString make -> generate(make.token());
            case Action.MakePassword make -> generate(make.token());
            case Action.DeleteOldPassword old -> add(old.made().token(), "write");
            // Nothing lists what is allowed on a subscription.
            case Action.Register _ -> {}
            // The cluster allows it, and has tried it.
            case Action.ApplySecret _ -> {}
            // They repeat what the plan has already, or write only what others have undone.
            case Action.KeepPassword _, Action.KeepRights _, Action.AwaitOnline _ -> {}
        }
    }

    private void generate(ResourceId token) {
        add(token.parent().orElseThrow(), TokenPasswords.GENERATE + "/action");
    }

    private void add(ResourceId existing, String verb) {
        add(name(existing, verb), existing);
    }

    private void add(String action, ResourceId resource) {
        var ofScope = needs.computeIfAbsent(top(resource), _ -> new ArrayList<>());
        var need = new Permission.Need(action, resource);
        if (!ofScope.contains(need)) {
            ofScope.add(need);
        }
    }

    private static String name(ResourceId id, String verb) {
        return id.type().orElseThrow() + "/" + verb;
    }

    /** The highest resource that it is below, or it itself. */
    private static ResourceId top(ResourceId id) {
        return id.parent()
                .filter(parent -> parent.type().isPresent())
                .map(NeededActions::top)
                .orElse(id);
    }
}
