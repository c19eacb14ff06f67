package dev.connreg.spec;

import dev.connreg.resource.Mode;
import dev.connreg.resource.Names;
import dev.connreg.resource.SyncSchedule;
import java.util.Optional;

/**
 * A connected registry.
 *
 * @param name its name, 5 to 40 letters or digits, a letter first
 * @param parent the connected registry it synchronizes with; absent means the cloud registry itself
 */
public record ConnectedRegistrySpec(
        String name,
        Mode mode,
        Optional<String> parent,
        SyncAccess access,
        SyncSchedule sync,
        ConnectedRegistryOptions options) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public ConnectedRegistrySpec {
        Names.connectedRegistry(name);
        parent.ifPresent(Names::connectedRegistry);
        Names.require(
                !parent.map(name::equalsIgnoreCase).orElse(false), "'%s' cannot be its own parent".formatted(name));
    }
}
