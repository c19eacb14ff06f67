package dev.connreg.spec;

import dev.connreg.resource.Addresses;
import dev.connreg.resource.Names;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The extension on the cluster.
 *
 * @param serviceClusterIp the address (IPv4 or IPv6) of its service, inside the cluster's service range
 * @param version the version pinned to; absent means upgraded automatically
 * @param releaseTrain the release train, {@code stable} where absent
 * @param releaseNamespace the namespace; absent means the extension type's own, {@code connected-registry}
 * @param settings further configuration settings, as they are
 */
public record ExtensionSpec(
        String name,
        String serviceClusterIp,
        Optional<String> version,
        Optional<String> releaseTrain,
        Optional<String> releaseNamespace,
        SequencedMap<String, String> settings) {

    /**
     * Checks names, the address and the version.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public ExtensionSpec {
        Names.extension(name);
        Addresses.service(serviceClusterIp);
        version.ifPresent(Names::version);
        releaseTrain.ifPresent(Names::releaseTrain);
        releaseNamespace.ifPresent(Names::namespace);
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    }
}
