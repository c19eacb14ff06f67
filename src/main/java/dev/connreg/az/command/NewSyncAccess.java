package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.plan.SyncScopeMap;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ScopeMapActions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scope map and sync token of a connected registry that gets its own, both of its name. What is there already is kept: a
 * scope map is only widened, and a token never sent again, as that would wipe its passwords.
 */
final class NewSyncAccess {

    private final Invocation invocation;
    private final CloudRegistry registry;
    private final String name;

    NewSyncAccess(Invocation invocation, CloudRegistry registry, String name) {
        this.invocation = invocation;
        this.registry = registry;
        this.name = name;
    }

    /** What a connected registry must be allowed. */
    static List<String> actions(ConnectedRegistryCreate options) {
        return Stream.concat(
                        ScopeMapActions.onRepositories(options.repositories, NewConnectedRegistry.mode(options))
                                .stream(),
                        ScopeMapActions.onGateway(options.name).stream())
                .toList();
    }

    /**
     * Plans both.
     *
     * @throws Failure if one of that name was made for something else
     */
    List<Change> planned(List<String> actions) {
        var changes = new ArrayList<Change>();
        changes.add(registry.findScopeMap(name)
                .map(found -> widened(found, actions))
                .orElseGet(() -> newScopeMap(actions)));
        registry.find(registry.tokenId(name)).ifPresentOrElse(this::keep, () -> changes.add(newToken()));
        return changes;
    }

    private Change newScopeMap(List<String> actions) {
        var id = registry.scopeMapId(name);
        return Change.of(
                ChangeType.CREATE,
                "scope map",
                id,
                new Action.Put(id, ApiVersions.CONTAINER_REGISTRY, NewConnectedRegistry.scopeMap(name, actions)));
    }

    private Change widened(SyncScopeMap found, List<String> actions) {
        if (!found.serves(name)) {
            throw new Failure(
                    "The scope map '%s' exists and was not made for this connected registry, so it stays as it is. Choose another name for the connected registry, or give a token that is there with --sync-token."
                            .formatted(name));
        }
        var change = found.widened("scope map", actions);
        if (!change.actions().isEmpty()) {
            invocation
                    .console()
                    .warning("Scope map '%s' exists: adding what it lacks, '%s'. What else it allows stays."
                            .formatted(name, String.join(", ", found.lacking(actions))));
        }
        return change;
    }

    private Change newToken() {
        var id = registry.tokenId(name);
        var body = NewConnectedRegistry.token(registry.scopeMapId(name));
        return Change.of(ChangeType.CREATE, "sync token", id, new Action.Put(id, ApiVersions.CONTAINER_REGISTRY, body));
    }

    private void keep(JsonNode token) {
        ResourceId scopeMap = SyncScopeMap.scopeMapId(token);
        if (!scopeMap.equals(registry.scopeMapId(name))) {
            throw new Failure(
                    "The token '%s' exists and uses the scope map '%s', so it stays as it is. Choose another name for the connected registry, or use that token: --sync-token %s"
                            .formatted(name, scopeMap.name(), name));
        }
        if (token.at("/properties/status").asText().equalsIgnoreCase("disabled")) {
            invocation
                    .console()
                    .warning(
                            "Sync token '%s' exists and is disabled. To enable it, run: az acr token update -n %s -r %s --status enabled"
                                    .formatted(name, name, registry.name()));
        }
    }
}
