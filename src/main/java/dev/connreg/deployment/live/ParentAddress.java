package dev.connreg.deployment.live;

import dev.connreg.arm.Arm;
import dev.connreg.credential.connectionstring.ParentProtocol;
import dev.connreg.resource.ConnectedRegistry;
import java.util.Optional;

/** Where a connected registry finds its parent, as a connection string has it: a host name or address, and how to speak. */
public record ParentAddress(String host, ParentProtocol protocol) {

    /** The data endpoint, from ARM, or what the parent reports once it is installed; empty until then. */
    public static Optional<ParentAddress> of(Arm arm, ConnectedRegistry registry, String apiVersion) {
        var parent = registry.parent().flatMap(id -> arm.find(id, apiVersion)).map(ConnectedRegistry::new);
        var protocol =
                parent.filter(ConnectedRegistry::isWithoutTls).isPresent() ? ParentProtocol.HTTP : ParentProtocol.HTTPS;
        return host(registry, parent).map(host -> new ParentAddress(host, protocol));
    }

    /** The host alone, which needs no look at the parent where ARM knows it. */
    public static Optional<String> host(Arm arm, ConnectedRegistry registry, String apiVersion) {
        return registry.parentEndpoint().or(() -> of(arm, registry, apiVersion).map(ParentAddress::host));
    }

    private static Optional<String> host(ConnectedRegistry registry, Optional<ConnectedRegistry> parent) {
        return registry.parentEndpoint().or(() -> parent.flatMap(ConnectedRegistry::loginServer));
    }
}
