package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.plan.SyncScopeMap;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.LiveConnectedRegistry;
import dev.connreg.resource.ScopeMapActions;
import java.util.List;

/**
 * Takes away what let a connected registry synchronize, once it is gone: its sync token, its scope map, and its gateway
 * in the scope maps of those that were above it. Each step ends before the next begins, and a run that was cut short is
 * finished by the next.
 */
final class SyncAccessCleanup {

    private final Invocation invocation;
    private final CloudRegistry registry;
    private final boolean yes;

    SyncAccessCleanup(Invocation invocation, CloudRegistry registry, boolean yes) {
        this.invocation = invocation;
        this.registry = registry;
        this.yes = yes;
    }

    /** Takes away what a connected registry had that has just been deleted. */
    void remove(LiveConnectedRegistry deleted, SyncAccess access) {
        // A token that stays needs its scope map.
        if (access.token().map(this::deleteToken).orElse(true)) {
            access.scopeMap().ifPresent(this::deleteScopeMap);
        }
        for (var ancestor : registry.connectedRegistries().ancestorsOf(deleted)) {
            ancestor.syncToken()
                    .flatMap(registry::findScopeMapOf)
                    .ifPresent(map -> revoke(deleted.name(), ancestor.name(), map));
        }
    }

    /**
     * Finishes what an earlier run began: the connected registry is gone, so what is left is found by the gateway that
     * scope maps allow.
     *
     * @return whether anything was left
     */
    boolean finish(String gone) {
        var tree = registry.connectedRegistries();
        var left = registry.scopeMaps().stream().filter(map -> map.serves(gone)).toList();
        var tokens = left.isEmpty() ? List.<JsonNode>of() : registry.tokens();
        for (var map : left) {
            var users = users(map, tokens);
            var above = tree.registries().stream()
                    .filter(one -> one.syncToken().filter(users::contains).isPresent())
                    .findFirst();
            if (above.isPresent()) {
                revoke(gone, above.get().name(), map);
            } else if (isOwn(map, gone, users, tree)) {
                deleteOwn(map, users);
            } else {
                narrow(
                        "Removing '%s' gateway permissions from scope map '%s'."
                                .formatted(gone, map.id().name()),
                        gone,
                        map);
            }
        }
        return !left.isEmpty();
    }

    private static List<ResourceId> users(SyncScopeMap map, List<JsonNode> tokens) {
        return tokens.stream()
                .filter(token -> SyncScopeMap.scopeMapId(token).equals(map.id()))
                .map(token -> ResourceId.of(token.path("id").asText()))
                .toList();
    }

    /** What has its name, and is used by nobody else, was made for it. */
    private boolean isOwn(SyncScopeMap map, String gone, List<ResourceId> users, ConnectedRegistryTree tree) {
        return map.id().equals(registry.scopeMapId(gone))
                && users.stream().allMatch(registry.tokenId(gone)::equals)
                && tree.registries().stream()
                        .flatMap(LiveConnectedRegistry::clientTokens)
                        .noneMatch(users::contains);
    }

    private void deleteOwn(SyncScopeMap map, List<ResourceId> users) {
        if (users.stream().allMatch(this::deleteToken)) {
            deleteScopeMap(map.id());
        }
    }

    private boolean deleteToken(ResourceId token) {
        return delete(
                "sync token",
                token,
                "Deleting the token '%s' will invalidate access to anyone using its credentials. Proceed?"
                        .formatted(token.name()));
    }

    private void deleteScopeMap(ResourceId scopeMap) {
        delete(
                "scope map",
                scopeMap,
                "Deleting the scope map '%s' will remove its permissions with associated tokens. Proceed?"
                        .formatted(scopeMap.name()));
    }

    private boolean delete(String kind, ResourceId id, String question) {
        if (!yes && !invocation.console().confirm(question)) {
            invocation.console().warning("The %s '%s' stays.".formatted(kind, id.name()));
            return false;
        }
        invocation.apply(ConnectedRegistryDeletion.deletion(kind, id));
        return true;
    }

    private void revoke(String gone, String ancestor, SyncScopeMap map) {
        narrow(
                "Removing '%s' gateway permissions to connected registry '%s' sync scope map."
                        .formatted(gone, ancestor),
                gone,
                map);
    }

    private void narrow(String announcement, String gone, SyncScopeMap map) {
        var change = map.narrowed("scope map", ScopeMapActions.onGateway(gone));
        if (!change.actions().isEmpty()) {
            invocation.console().warning(announcement);
            invocation.apply(change);
        }
    }
}
