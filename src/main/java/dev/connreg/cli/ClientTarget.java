package dev.connreg.cli;

import dev.connreg.spec.ConnectedRegistryName;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SyncAccess;
import java.util.List;
import java.util.Optional;

/**
 * The connected registry that clients sign in to.
 *
 * @param server where they reach it, as far as a spec says it
 * @param stated the client tokens that the spec names
 * @param repositories what the spec has the connected registry synchronize
 */
record ClientTarget(
        ConnectedRegistryName connectedRegistry,
        Optional<String> server,
        List<String> stated,
        List<String> repositories) {

    static ClientTarget named(ConnectedRegistryName name) {
        return new ClientTarget(name, Optional.empty(), List.of(), List.of());
    }

    static ClientTarget of(DeploymentSpec spec) {
        return new ClientTarget(
                new ConnectedRegistryName(
                        spec.registry(), spec.connectedRegistry().name()),
                Optional.of(spec.extension().serviceClusterIp()),
                spec.connectedRegistry().options().clientTokens(),
                spec.connectedRegistry().access() instanceof SyncAccess.Repositories own
                        ? own.repositories()
                        : List.of());
    }

    /** Whether the spec names the client token, so that deploy needs it. */
    boolean states(String token) {
        return stated.stream().anyMatch(token::equalsIgnoreCase);
    }
}
