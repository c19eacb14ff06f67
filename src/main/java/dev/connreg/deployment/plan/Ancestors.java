package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.deployment.change.Change;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.LiveConnectedRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The connected registries above one, and the scope maps through which a child of theirs synchronizes. */
final class Ancestors {

    private static final String KIND = "ancestor's scope map";

    private final Arm arm;
    private final String apiVersion;

    Ancestors(Arm arm, String apiVersion) {
        this.arm = arm;
        this.apiVersion = apiVersion;
    }

    /**
     * Plans to give actions to the scope map of the parent and of each of its ancestors.
     *
     * @throws Failure if one of them has no sync token, as those with a managed identity
     */
    List<Change> grant(ResourceId parent, List<String> actions) {
        return each(parent, scopeMap -> scopeMap.widened(KIND, actions));
    }

    /** Plans to take actions from the scope map of the parent and of each of its ancestors. */
    List<Change> revoke(ResourceId parent, List<String> actions) {
        return each(parent, scopeMap -> scopeMap.narrowed(KIND, actions));
    }

    private List<Change> each(ResourceId parent, Function<SyncScopeMap, Change> planned) {
        var changes = new ArrayList<Change>();
        var next = Optional.of(parent);
        while (next.isPresent()) {
            var here = arm.find(next.get(), apiVersion).map(LiveConnectedRegistry::new);
            here.flatMap(Ancestors::tokenOf)
                    .flatMap(token -> SyncScopeMap.find(arm, token, apiVersion))
                    .ifPresent(scopeMap -> changes.add(planned.apply(scopeMap)));
            next = here.flatMap(LiveConnectedRegistry::parent);
        }
        return changes;
    }

    private static Optional<ResourceId> tokenOf(LiveConnectedRegistry registry) {
        var token = registry.syncToken();
        if (token.isEmpty()) {
            Failure.throwIfAny(List.of(
                    CodedFinding.error(FindingCode.PARENT_WITHOUT_SYNC_TOKEN).with(Fact.NAME, registry.name())));
        }
        return token;
    }
}
