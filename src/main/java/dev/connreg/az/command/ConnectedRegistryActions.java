package dev.connreg.az.command;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import java.util.Optional;

/** What a connected registry can be told to do. */
final class ConnectedRegistryActions {

    private final Invocations invocations;

    ConnectedRegistryActions(Invocations invocations) {
        this.invocations = invocations;
    }

    int deactivate(ConnectedRegistryDeactivate options) {
        var invocation = invocations.of(options.global, options.policy);
        var name = options.target.name;
        var registry = TargetRegistry.of(invocation, options.target, options.group);
        registry.requireManaged();
        invocation.confirm(
                "Are you sure you want to deactivate the connected registry '%s' in '%s'?"
                        .formatted(name, registry.name()),
                options.yes);
        var id = registry.connectedRegistryId(name);
        invocation.apply(modified(id, new Action.Deactivate(id, ApiVersions.CONTAINER_REGISTRY)));
        return 0;
    }

    int resync(ConnectedRegistryResync options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = TargetRegistry.of(invocation, options.target, options.group);
        registry.requireManaged();
        var id = registry.connectedRegistryId(options.target.name);
        var resync = new Action.Invoke(id, "resync", ApiVersions.CONTAINER_REGISTRY, Optional.empty());
        return ConnectedRegistryReading.print(
                invocation, invocation.apply(modified(id, resync)).of(id));
    }

    private static Change modified(ResourceId id, Action action) {
        return Change.of(ChangeType.MODIFY, "connected registry", id, action);
    }
}
