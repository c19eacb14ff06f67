package dev.connreg.spec;

import dev.connreg.resource.Mode;
import dev.connreg.resource.Names;
import dev.connreg.resource.SyncSchedule;
import java.util.Optional;

/** Without a parent it synchronizes with the cloud registry itself. */
public record ConnectedRegistrySpec(
        String name,
        Mode mode,
        Optional<String> parent,
        SyncAccess access,
        SyncSchedule sync,
        ConnectedRegistryOptions options) {

    public ConnectedRegistrySpec {
        Names.connectedRegistry(name);
        parent.ifPresent(Names::connectedRegistry);
        Names.require(
                !parent.map(name::equalsIgnoreCase).orElse(false), "'%s' cannot be its own parent".formatted(name));
        options.clientTokens().forEach(token -> ConnectedRegistryOptions.requireNotSync(token, access.token()));
    }
}
