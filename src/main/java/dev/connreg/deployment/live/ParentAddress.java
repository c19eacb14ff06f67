package dev.connreg.deployment.live;

import dev.connreg.arm.Arm;
import dev.connreg.resource.ConnectedRegistry;
import java.util.Optional;

public final class ParentAddress {

    private ParentAddress() {}

    /** The data endpoint, from ARM, or what the parent reports once it is installed; empty until then. */
    public static Optional<String> of(Arm arm, ConnectedRegistry registry, String apiVersion) {
        return registry.parentEndpoint()
                .or(() -> registry.parent()
                        .flatMap(parent -> arm.find(parent, apiVersion))
                        .flatMap(parent -> new ConnectedRegistry(parent).loginServer()));
    }
}
