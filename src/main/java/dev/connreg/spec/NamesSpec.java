package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.util.List;
import java.util.Optional;

/**
 * The names that a site is known by: all that is needed to look at it or to take it down.
 *
 * @param scopeMap the name of the scope map made with the token; empty where the token is somebody else's
 * @param clientTokens the names of the tokens that clients sign in with
 */
public record NamesSpec(
        RegistrySpec registry,
        ClusterSpec cluster,
        String connectedRegistry,
        String token,
        Optional<String> scopeMap,
        List<String> clientTokens,
        String extension) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public NamesSpec {
        Names.connectedRegistry(connectedRegistry);
        clientTokens = List.copyOf(clientTokens);
        Names.token(token);
        scopeMap.ifPresent(Names::scopeMap);
        Names.extension(extension);
    }

    /** The names in a spec. */
    public static NamesSpec of(DeploymentSpec spec) {
        var access = spec.connectedRegistry().access();
        return new NamesSpec(
                spec.registry(),
                spec.cluster(),
                spec.connectedRegistry().name(),
                access.token(),
                access instanceof SyncAccess.Repositories own ? Optional.of(own.scopeMap()) : Optional.empty(),
                spec.connectedRegistry().options().clientTokens(),
                spec.extension().name());
    }
}
