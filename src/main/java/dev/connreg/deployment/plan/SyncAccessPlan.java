package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.List;
import java.util.Optional;

/**
 * Plans the scope map and sync token of one connected registry. Existing ones are kept if made for it: a scope map is
 * widened, a token is never sent again, as that would wipe its passwords.
 */
public final class SyncAccessPlan {

    private SyncAccessPlan() {}

    /**
     * Throws a Failure if a scope map of that name was made for something else: to widen it would give rights away.
     * The connected registry's own is the one that its sync token uses, whatever others took out of it.
     */
    public static Change scopeMap(
            ResourceId id,
            String apiVersion,
            String connectedRegistry,
            Fields body,
            Optional<ScopeMap> live,
            boolean isOwn) {
        if (live.isEmpty()) {
            return Change.of(ChangeType.CREATE, ScopeMap.KIND, id, new Action.Put(id, apiVersion, body));
        }
        if (!isOwn && !live.get().serves(connectedRegistry)) {
            throw new Failure(
                    List.of(CodedFinding.error(FindingCode.FOREIGN_SCOPE_MAP).with(Fact.NAME, id.name())));
        }
        return ScopeMapChange.of(ScopeMap.KIND, live.get(), apiVersion)
                .add(body.object("properties").texts("actions"));
    }

    /**
     * Throws a Failure if a token of that name uses another scope map, unless it is the connected registry's own: that
     * one gets its scope map back, and keeps its passwords.
     */
    public static Change token(
            ResourceId id, String apiVersion, ResourceId scopeMap, Fields body, Optional<Token> live, boolean isOwn) {
        if (live.isEmpty()) {
            return Change.of(ChangeType.CREATE, Token.SYNC_KIND, id, new Action.Put(id, apiVersion, body));
        }
        var found = live.get().scopeMap();
        var isAsked = live.get().uses(scopeMap);
        if (found.isPresent() && !isAsked && !isOwn) {
            throw new Failure(List.of(CodedFinding.error(FindingCode.FOREIGN_TOKEN)
                    .with(Fact.NAME, id.name())
                    .with(Fact.FOUND, found.get().name())
                    .with(Fact.WANTED, scopeMap.name())));
        }
        var change = isAsked
                ? Change.of(ChangeType.NO_CHANGE, Token.SYNC_KIND, id)
                : new Change(
                        ChangeType.MODIFY,
                        Token.SYNC_KIND,
                        id,
                        List.of(new Difference(
                                "properties.scopeMapId",
                                found.map(ResourceId::toString).orElse(Difference.ABSENT),
                                scopeMap.toString())),
                        List.of(),
                        List.of(new Action.Patch(id, apiVersion, Token.patch(scopeMap))));
        return live.get().isEnabled()
                ? change
                : change.withNote(CodedFinding.note(FindingCode.TOKEN_DISABLED)
                        .with(Fact.NAME, id.name())
                        .with(Fact.TOKEN, id.name())
                        .with(Fact.REGISTRY, id.parent().map(ResourceId::name).orElse("?")));
    }
}
