package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Unlisted;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ScopeMap;
import java.util.ArrayList;
import java.util.List;

/** Plans to take a client token away: its link first, then itself and its scope map, unless others use them. Reads only. */
public final class ClientTokenRemovalPlanner {

    private final Arm arm;

    public ClientTokenRemovalPlanner(Arm arm) {
        this.arm = arm;
    }

    /** The connected registry may be gone. Throws a Failure if there is no registry, or if a list lacks what exists. */
    public Plan plan(ResourceId connectedRegistry, String name, WaitListener waiting) {
        var registry = connectedRegistry.parent().orElseThrow();
        var token = registry.child("tokens", name);
        var scopeMap = registry.child("scopeMaps", ScopeMap.nameForToken(name));
        var contents = new KnownRegistry(arm, registry).settled(List.of(connectedRegistry, token, scopeMap), waiting);
        new Unlisted(contents)
                .connectedRegistry(connectedRegistry)
                .token(token)
                .scopeMap(scopeMap)
                .requireAbsent(arm);
        var changes = new ArrayList<Change>();
        contents.tree()
                .find(connectedRegistry.name())
                .filter(found -> found.clientTokens().anyMatch(token::equals))
                .map(found -> unlinked(found, token))
                .ifPresent(changes::add);
        changes.addAll(new ClientAccessRemoval(contents, connectedRegistry, token).changes());
        return PlanCheck.permitted(arm, new Plan(changes));
    }

    private static Change unlinked(ConnectedRegistry registry, ResourceId token) {
        return new Change(
                        ChangeType.MODIFY,
                        ConnectedRegistry.KIND,
                        registry.id(),
                        List.of(new Difference("properties.clientTokenIds", token.name(), Difference.ABSENT)),
                        List.of(),
                        List.of(new Action.ChangeClientTokens(
                                registry.id(), ConnectedRegistry.TYPE.apiVersion(), List.of(), List.of(token))))
                .takingAway(true);
    }
}
