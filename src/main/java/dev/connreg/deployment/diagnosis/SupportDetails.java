package dev.connreg.deployment.diagnosis;

import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.Extension;
import java.util.Optional;

/**
 * What decides nothing, but is the first thing that whoever helps with a site asks for.
 *
 * @param agentVersion that of the Arc agents, such as {@code 1.21.10}
 * @param distribution of Kubernetes, such as {@code k3s}
 * @param guide the address of Azure's troubleshooting guide, where it names one for an extension that has failed
 */
public record SupportDetails(Optional<String> agentVersion, Optional<String> distribution, Optional<String> guide) {

    static final SupportDetails NONE = new SupportDetails(Optional.empty(), Optional.empty(), Optional.empty());

    static SupportDetails of(SeenSite seen) {
        var cluster = seen.cluster().map(ConnectedCluster::new);
        return new SupportDetails(
                cluster.flatMap(ConnectedCluster::agentVersion),
                cluster.flatMap(ConnectedCluster::distribution),
                seen.extension().filter(Extension::hasFailed).flatMap(Extension::troubleshootingGuide));
    }
}
