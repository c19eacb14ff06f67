package dev.connreg.spec;

import dev.connreg.resource.Addresses;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Names;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Without a version it is upgraded automatically; the train is {@code stable} and the namespace the extension type's
 * own, {@code connected-registry}, where absent. The address, IPv4 or IPv6, is inside the cluster's service range.
 * Settings are those that nothing else in the spec decides, by their keys.
 */
public record ExtensionSpec(
        String name,
        String serviceClusterIp,
        Optional<String> version,
        Optional<String> releaseTrain,
        Optional<String> releaseNamespace,
        SequencedMap<String, String> settings,
        SequencedMap<String, SecretOrigin> protectedSettings) {

    public ExtensionSpec {
        Names.extension(name);
        Addresses.service(serviceClusterIp);
        version.ifPresent(Names::version);
        releaseTrain.ifPresent(Names::releaseTrain);
        releaseNamespace.ifPresent(Names::namespace);
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        protectedSettings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(protectedSettings));
    }

    /** Where on the cluster it runs. */
    public String namespace() {
        return releaseNamespace.orElse(Extension.RELEASE_NAMESPACE);
    }
}
