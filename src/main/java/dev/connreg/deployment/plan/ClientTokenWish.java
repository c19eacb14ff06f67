package dev.connreg.deployment.plan;

import dev.connreg.graph.ResourceId;
import dev.connreg.resource.Names;
import dev.connreg.resource.ScopeMap;
import java.util.List;
import java.util.Optional;

/**
 * A client token of a connected registry as it is asked for.
 *
 * @param actions what a new token may do, such as {@code repositories/hello-world/content/read}, and what one that exists is
 *     given if it lacks it; if empty, a new one may read what the connected registry synchronizes
 * @param toDeploy the repositories of the connected registry, if it need not exist yet, as its deployment links the token
 */
public record ClientTokenWish(
        ResourceId connectedRegistry,
        String name,
        List<String> actions,
        Optional<List<String>> toDeploy,
        NewPassword newPassword) {

    /** When a password is made. */
    public enum NewPassword {
        /** If the token has none that is valid. */
        IF_NONE,
        /** If that replaces none that is valid. */
        IF_FREE,
        ALWAYS
    }

    public ClientTokenWish {
        Names.token(name);
        actions = List.copyOf(actions);
        toDeploy = toDeploy.map(List::copyOf);
    }

    ResourceId registry() {
        return connectedRegistry.parent().orElseThrow();
    }

    ResourceId token() {
        return registry().child("tokens", name);
    }

    /** Of a new token. */
    ResourceId scopeMap() {
        return registry().child("scopeMaps", ScopeMap.nameForToken(name));
    }
}
