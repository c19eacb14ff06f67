package dev.connreg.deployment.live;

import dev.connreg.arm.Arm;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All connected registries, tokens and scope maps of a registry. */
public record RegistryContents(
        ConnectedRegistryTree tree, List<Token> tokens, List<ScopeMap> scopeMaps, String apiVersion) {

    public RegistryContents {
        tokens = List.copyOf(tokens);
        scopeMaps = List.copyOf(scopeMaps);
    }

    public static RegistryContents read(Arm arm, ResourceId registry, String apiVersion) {
        try (var reads = new Reads()) {
            var tokens = reads.start(() -> arm.list(registry + "/tokens", apiVersion, Map.of()));
            var scopeMaps = reads.start(() -> arm.list(registry + "/scopeMaps", apiVersion, Map.of()));
            var tree = connectedRegistries(arm, registry, apiVersion);
            return new RegistryContents(
                    tree,
                    tokens.get().stream().map(Token::new).toList(),
                    scopeMaps.get().stream().map(ScopeMap::new).toList(),
                    apiVersion);
        }
    }

    public static ConnectedRegistryTree connectedRegistries(Arm arm, ResourceId registry, String apiVersion) {
        return new ConnectedRegistryTree(arm.list(registry + "/connectedRegistries", apiVersion, Map.of()).stream()
                .map(ConnectedRegistry::new)
                .toList());
    }

    public Optional<Token> token(ResourceId id) {
        return tokens.stream().filter(token -> token.id().equals(id)).findFirst();
    }

    public Optional<ScopeMap> scopeMap(ResourceId id) {
        return scopeMaps.stream().filter(map -> map.id().equals(id)).findFirst();
    }

    public Optional<ScopeMap> scopeMapOf(ConnectedRegistry registry) {
        return registry.syncToken()
                .flatMap(this::token)
                .flatMap(Token::scopeMap)
                .flatMap(this::scopeMap);
    }

    /** Whether a connected registry signs in with it, or did so. */
    public boolean isOfSync(Token token) {
        return tree.registries().stream()
                        .flatMap(registry -> registry.syncToken().stream())
                        .anyMatch(token.id()::equals)
                || token.scopeMap()
                        .flatMap(this::scopeMap)
                        .filter(ScopeMap::isMadeForSync)
                        .isPresent();
    }

    /** The connected registry that synchronizes by a scope map. */
    public Optional<ConnectedRegistry> ownerOf(ScopeMap map) {
        return tree.registries().stream()
                .filter(registry -> scopeMapOf(registry).filter(map::equals).isPresent())
                .findFirst();
    }

    public List<Token> usersOf(ScopeMap map) {
        return tokens.stream().filter(token -> token.uses(map.id())).toList();
    }
}
