package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.util.Optional;

/**
 * A cloud registry.
 *
 * @param name its name, 5 to 50 letters or digits
 * @param subscription the id of its subscription; absent means the one signed in to
 */
public record RegistrySpec(String name, String resourceGroup, Optional<String> subscription) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public RegistrySpec {
        Names.registry(name);
        Names.resourceGroup(resourceGroup);
        subscription.ifPresent(Names::subscription);
    }
}
