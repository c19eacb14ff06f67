package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.util.Optional;

/** A cloud registry; in the subscription signed in to where none is given. */
public record RegistrySpec(String name, String resourceGroup, Optional<String> subscription) {

    public RegistrySpec {
        Names.registry(name);
        Names.resourceGroup(resourceGroup);
        subscription.ifPresent(Names::subscription);
    }
}
