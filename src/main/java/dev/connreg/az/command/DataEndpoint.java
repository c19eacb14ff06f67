package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.problem.Failure;
import dev.connreg.resource.CloudRegistry;
import java.util.Optional;

/** The dedicated data endpoint of a registry, through which connected registries synchronize. */
final class DataEndpoint {

    private DataEndpoint() {}

    /**
     * Plans to switch it on where it is off, after asking.
     *
     * @param present the registry as it was read
     * @return the change; empty where it is on
     * @throws Failure if the answer is no, or the registry can have none
     */
    static Optional<Change> planned(Invocation invocation, TargetRegistry registry, JsonNode present, boolean yes) {
        var found = new CloudRegistry(present);
        if (found.hasDataEndpoint()) {
            return Optional.empty();
        }
        invocation.confirm(
                "Dedicated data endpoints must be enabled to use connected-registry. Enabling might impact your firewall rules. Are you sure you want to enable it for '%s' registry?"
                        .formatted(registry.name()),
                yes);
        Failure.throwIfAny(found.notPremium(registry.name()).stream().toList());
        var patch = new Action.Patch(
                registry.id(), AzApiVersions.CONTAINER_REGISTRY, CloudRegistry.patch(Optional.of(true)));
        return Optional.of(Change.of(ChangeType.MODIFY, CloudRegistry.KIND, registry.id(), patch));
    }
}
