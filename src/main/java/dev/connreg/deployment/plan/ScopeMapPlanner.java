package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.graph.Members;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Kinds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans the scope map of a sync token. Actions are added, never taken away: a scope map also holds what its
 * connected registry's children need.
 */
final class ScopeMapPlanner implements NodePlanner {

    @Override
    public Change plan(ResourceNode node, ResourceId id, Fields body, Optional<JsonNode> live) {
        var apiVersion = node.type().apiVersion();
        if (live.isEmpty()) {
            return Change.of(ChangeType.CREATE, Kinds.of(node), id, new Action.Put(id, apiVersion, body));
        }
        var desired = Members.texts(Members.object(body, "properties"), "actions");
        var present = actions(live.get());
        requireOurs(id, desired, present);
        var missing =
                desired.stream().filter(action -> !present.contains(action)).toList();
        var change = missing.isEmpty()
                ? Change.of(ChangeType.NO_CHANGE, Kinds.of(node), id)
                : new Change(
                        ChangeType.MODIFY,
                        Kinds.of(node),
                        id,
                        added(missing),
                        List.of(),
                        List.of(new Action.ChangeActions(id, apiVersion, missing, List.of())));
        var extra = present.stream().filter(action -> !desired.contains(action)).toList();
        return extra.isEmpty() ? change : change.withNote("keeps what else it allows: " + String.join(", ", extra));
    }

    static Set<String> actions(JsonNode scopeMap) {
        var actions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        scopeMap.at("/properties/actions").forEach(action -> actions.add(action.asText()));
        return actions;
    }

    static List<Difference> added(List<String> actions) {
        return actions.stream()
                .map(action -> new Difference("properties.actions", "(absent)", action))
                .toList();
    }

    /** A scope map that knows nothing of our gateway was made for something else: to widen it would give rights away. */
    private static void requireOurs(ResourceId id, List<String> desired, Set<String> present) {
        if (Ownership.gatewayOf(desired).stream().noneMatch(present::contains)) {
            Failure.throwIfAny(
                    List.of(CodedFinding.error(FindingCode.FOREIGN_SCOPE_MAP).with(Fact.NAME, id.name())));
        }
    }
}
