package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that is needed to look at a site or to take it down; no scope map where the token is somebody else's, no certificate
 * where the spec names no file of one.
 */
public record NamesSpec(
        RegistrySpec registry,
        ClusterSpec cluster,
        String connectedRegistry,
        String token,
        Optional<String> scopeMap,
        List<String> clientTokens,
        String extension,
        Optional<Path> certificate) {

    public NamesSpec {
        Names.connectedRegistry(connectedRegistry);
        clientTokens = List.copyOf(clientTokens);
        Names.token(token);
        scopeMap.ifPresent(Names::scopeMap);
        Names.extension(extension);
    }

    public static NamesSpec of(DeploymentSpec spec) {
        var access = spec.connectedRegistry().access();
        return new NamesSpec(
                spec.registry(),
                spec.cluster(),
                spec.connectedRegistry().name(),
                access.token(),
                access instanceof SyncAccess.Repositories own ? Optional.of(own.scopeMap()) : Optional.empty(),
                spec.connectedRegistry().options().clientTokens(),
                spec.extension().name(),
                spec.tls().certificateFiles().map(TlsMaterial.Files::certificate));
    }
}
