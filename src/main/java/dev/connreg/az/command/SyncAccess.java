package dev.connreg.az.command;

import dev.connreg.deployment.plan.SyncScopeMap;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.LiveConnectedRegistry;
import java.util.Optional;

/**
 * What lets a connected registry synchronize, as far as it is there.
 *
 * @param token its sync token
 * @param scopeMap what the token allows
 */
record SyncAccess(Optional<ResourceId> token, Optional<ResourceId> scopeMap) {

    /** What a connected registry has; where its token is gone already, the scope map that was made with it. */
    static SyncAccess of(CloudRegistry registry, LiveConnectedRegistry connectedRegistry) {
        var token = connectedRegistry.syncToken().flatMap(registry::find);
        var scopeMap = token.map(SyncScopeMap::scopeMapId).or(() -> orphaned(registry, connectedRegistry));
        return new SyncAccess(
                token.flatMap(_ -> connectedRegistry.syncToken()),
                scopeMap.filter(id -> registry.find(id).isPresent()));
    }

    private static Optional<ResourceId> orphaned(CloudRegistry registry, LiveConnectedRegistry connectedRegistry) {
        return connectedRegistry
                .syncToken()
                .flatMap(_ -> registry.findScopeMap(connectedRegistry.name()))
                .filter(map -> map.serves(connectedRegistry.name()))
                .map(SyncScopeMap::id);
    }

    /** The command lines that delete both. */
    String deletionCommands(String registry) {
        return token.map(id -> LeftoverCommands.deleteToken(id.name(), registry))
                        .orElse("")
                + scopeMap.map(id -> LeftoverCommands.deleteScopeMap(id.name(), registry))
                        .orElse("");
    }
}
