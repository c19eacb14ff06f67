package dev.connreg.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.ArmClient;
import dev.connreg.graph.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The connected registries above one, and the scope maps through which a child of theirs synchronizes. */
final class Ancestors {

    private final ArmClient arm;
    private final String apiVersion;

    Ancestors(ArmClient arm, String apiVersion) {
        this.arm = arm;
        this.apiVersion = apiVersion;
    }

    /**
     * Plans to give actions to the scope map of the parent and of each of its ancestors.
     *
     * @throws PreflightException if one of them has no sync token, as those with a managed identity
     */
    List<Change> grant(ResourceId parent, List<String> actions) {
        return each(parent, (scopeMap, id) -> {
            var present = ScopeMapPlanner.actions(scopeMap);
            var missing =
                    actions.stream().filter(action -> !present.contains(action)).toList();
            return change(id, missing, List.of(), ScopeMapPlanner.added(missing));
        });
    }

    /** Plans to take actions from the scope map of the parent and of each of its ancestors. */
    List<Change> revoke(ResourceId parent, List<String> actions) {
        return each(parent, (scopeMap, id) -> {
            var present = ScopeMapPlanner.actions(scopeMap);
            var there = actions.stream().filter(present::contains).toList();
            return change(id, List.of(), there, removed(there));
        });
    }

    private Change change(ResourceId id, List<String> added, List<String> removed, List<Difference> differences) {
        var kind = "ancestor's scope map";
        return differences.isEmpty()
                ? Change.of(ChangeType.NO_CHANGE, kind, id)
                : new Change(
                        ChangeType.MODIFY,
                        kind,
                        id,
                        differences,
                        List.of(),
                        List.of(new Action.ChangeActions(id, apiVersion, added, removed)));
    }

    private static List<Difference> removed(List<String> actions) {
        return actions.stream()
                .map(action -> new Difference("properties.actions", action, "(absent)"))
                .toList();
    }

    private List<Change> each(ResourceId parent, BiFunction<JsonNode, ResourceId, Change> planned) {
        var changes = new ArrayList<Change>();
        var next = Optional.of(parent);
        while (next.isPresent()) {
            var here = arm.find(next.get(), apiVersion);
            here.flatMap(registry -> tokenOf(registry))
                    .flatMap(token -> arm.find(token, apiVersion))
                    .map(token ->
                            ResourceId.of(token.at("/properties/scopeMapId").asText()))
                    .ifPresent(id -> arm.find(id, apiVersion).ifPresent(map -> changes.add(planned.apply(map, id))));
            next = here.flatMap(registry -> idAt(registry, "/properties/parent/id"));
        }
        return changes;
    }

    private static Optional<ResourceId> tokenOf(JsonNode registry) {
        var token = idAt(registry, "/properties/parent/syncProperties/tokenId");
        if (token.isEmpty()) {
            PreflightException.throwIfAny(List.of(Finding.unfit(
                    "The connected registry '%s' logs in with a managed identity, so it cannot have children. "
                            + "Choose a parent with a sync token.",
                    registry.path("name").asText())));
        }
        return token;
    }

    private static Optional<ResourceId> idAt(JsonNode resource, String pointer) {
        var text = resource.at(pointer).asText("");
        return text.startsWith("/") ? Optional.of(ResourceId.of(text)) : Optional.empty();
    }
}
