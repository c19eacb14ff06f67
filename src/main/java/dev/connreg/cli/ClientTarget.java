package dev.connreg.cli;

import dev.connreg.spec.ConnectedRegistryName;
import dev.connreg.spec.DeploymentSpec;
import java.util.List;
import java.util.Optional;

/**
 * The connected registry that clients sign in to.
 *
 * @param server where they reach it, as far as a spec says it
 * @param stated the client tokens that the spec names
 */
record ClientTarget(ConnectedRegistryName connectedRegistry, Optional<String> server, List<String> stated) {

    static ClientTarget named(ConnectedRegistryName name) {
        return new ClientTarget(name, Optional.empty(), List.of());
    }

    static ClientTarget of(DeploymentSpec spec) {
        return new ClientTarget(
                new ConnectedRegistryName(
                        spec.registry(), spec.connectedRegistry().name()),
                Optional.of(spec.extension().serviceClusterIp()),
                spec.connectedRegistry().options().clientTokens());
    }
}
