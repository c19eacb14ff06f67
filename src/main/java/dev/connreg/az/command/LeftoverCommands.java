package dev.connreg.az.command;

import dev.connreg.graph.ResourceId;
import java.util.Optional;

/** Command lines that take away what a connected registry leaves behind, as az prints them. */
final class LeftoverCommands {

    private LeftoverCommands() {}

    /** The command lines that delete a token and its scope map, so far as they are there. */
    static String deleting(Optional<ResourceId> token, Optional<ResourceId> scopeMap, String registry) {
        return token.map(id -> deleteToken(id.name(), registry)).orElse("")
                + scopeMap.map(id -> deleteScopeMap(id.name(), registry)).orElse("");
    }

    private static String deleteToken(String token, String registry) {
        return "\n\taz acr token delete -n %s -r %s --yes".formatted(token, registry);
    }

    private static String deleteScopeMap(String scopeMap, String registry) {
        return "\n\taz acr scope-map delete -n %s -r %s --yes".formatted(scopeMap, registry);
    }

    static String removeGateway(String connectedRegistry, String registry) {
        return "\n\taz acr scope-map update -n <scope-map-name> -r %s --remove-gateway %s config/read config/write message/read message/write"
                .formatted(registry, connectedRegistry);
    }
}
