package dev.connreg.deployment.live;

import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.List;
import java.util.Optional;

/** A token that clients of a connected registry sign in with, and what it allows; as far as both are there. */
public record ClientToken(ResourceId id, Optional<Token> token, Optional<ScopeMap> scopeMap) {

    /** Those of a connected registry, in its order. */
    public static List<ClientToken> of(ConnectedRegistry registry, RegistryContents contents) {
        return registry.clientTokens()
                .map(id -> {
                    var token = contents.token(id);
                    return new ClientToken(
                            id, token, token.flatMap(Token::scopeMap).flatMap(contents::scopeMap));
                })
                .toList();
    }
}
