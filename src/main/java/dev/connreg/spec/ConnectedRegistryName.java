package dev.connreg.spec;

import dev.connreg.resource.Names;

/** A connected registry, where its cluster does not matter. */
public record ConnectedRegistryName(RegistrySpec registry, String name) {

    public ConnectedRegistryName {
        Names.connectedRegistry(name);
    }
}
