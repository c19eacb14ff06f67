package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.graph.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scope map of a sync token as ARM has it: what a connected registry and all below it may synchronize.
 *
 * @param id its id
 * @param resource what ARM sent, whole
 * @param apiVersion the API version to change it with
 */
public record SyncScopeMap(ResourceId id, JsonNode resource, String apiVersion) {

    /** A scope map that was read. */
    public static SyncScopeMap of(JsonNode resource, String apiVersion) {
        return new SyncScopeMap(ResourceId.of(resource.path("id").asText()), resource, apiVersion);
    }

    /**
     * Reads the scope map of a token.
     *
     * @throws dev.connreg.arm.answer.ArmException if one of the two is not there
     */
    public static SyncScopeMap ofToken(Arm arm, ResourceId token, String apiVersion) {
        var scopeMap = scopeMapId(arm.get(token, apiVersion));
        return new SyncScopeMap(scopeMap, arm.get(scopeMap, apiVersion), apiVersion);
    }

    /** Reads the scope map of a token; empty if one of the two is not there. */
    public static Optional<SyncScopeMap> find(Arm arm, ResourceId token, String apiVersion) {
        return arm.find(token, apiVersion)
                .map(SyncScopeMap::scopeMapId)
                .flatMap(id -> arm.find(id, apiVersion).map(found -> new SyncScopeMap(id, found, apiVersion)));
    }

    /** The id of the scope map that a token has. */
    public static ResourceId scopeMapId(JsonNode token) {
        return ResourceId.of(token.at("/properties/scopeMapId").asText());
    }

    /** The actions it allows, as they are written there. */
    public List<String> actions() {
        var actions = new ArrayList<String>();
        resource.at("/properties/actions").forEach(action -> actions.add(action.asText()));
        return actions;
    }

    /** Whether it allows the gateway of that connected registry. */
    public boolean serves(String connectedRegistry) {
        return Ownership.serves(resource, connectedRegistry);
    }

    /** Those of the actions that it does not allow, in any case of letters. */
    public List<String> lacking(List<String> wanted) {
        var present = ScopeMapPlanner.actions(resource);
        return wanted.stream().filter(action -> !present.contains(action)).toList();
    }

    /** Those of the actions that it does allow. */
    public List<String> having(List<String> unwanted) {
        var present = ScopeMapPlanner.actions(resource);
        return unwanted.stream().filter(present::contains).toList();
    }

    /** Plans to give it actions. */
    public Change widened(String kind, List<String> actions) {
        return changed(kind, actions, List.of());
    }

    /** Plans to take actions from it. */
    public Change narrowed(String kind, List<String> actions) {
        return changed(kind, List.of(), actions);
    }

    /** Plans both; {@link ChangeType#NO_CHANGE} if all is so already. */
    public Change changed(String kind, List<String> added, List<String> removed) {
        var missing = lacking(added);
        var there = having(removed);
        return missing.isEmpty() && there.isEmpty()
                ? Change.of(ChangeType.NO_CHANGE, kind, id)
                : new Change(
                        ChangeType.MODIFY,
                        kind,
                        id,
                        differences(missing, there),
                        List.of(),
                        List.of(new Action.ChangeActions(id, apiVersion, missing, there)));
    }

    private static List<Difference> differences(List<String> added, List<String> removed) {
        var differences = new ArrayList<>(ScopeMapPlanner.added(added));
        removed.forEach(action -> differences.add(new Difference("properties.actions", action, "(absent)")));
        return differences;
    }
}
