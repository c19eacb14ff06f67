package dev.connreg.deployment.change;

import dev.connreg.graph.ResourceId;

/** The command that lets another instance of a connected registry be activated. */
public final class Deactivation {

    private Deactivation() {}

    /** The command line for one connected registry. */
    public static String command(ResourceId connectedRegistry) {
        return "connreg acr connected-registry deactivate --name %s --registry %s --yes"
                .formatted(
                        connectedRegistry.name(),
                        connectedRegistry.parent().map(ResourceId::name).orElse("?"));
    }
}
