package dev.connreg.az.command;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.LiveConnectedRegistry;
import java.util.Map;

/** Deletes a connected registry and, if asked to, what was made for it. */
final class ConnectedRegistryDeletion {

    private final Invocations invocations;

    ConnectedRegistryDeletion(Invocations invocations) {
        this.invocations = invocations;
    }

    int delete(ConnectedRegistryDelete options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = CloudRegistry.of(invocation, options.target, options.group);
        registry.requireManaged();
        if (options.cleanup && finish(invocation, registry, options)) {
            return 0;
        }
        delete(invocation, registry, registry.connectedRegistry(options.target.name), options);
        return 0;
    }

    /** An earlier run may have been cut short after the connected registry was gone. */
    private static boolean finish(Invocation invocation, CloudRegistry registry, ConnectedRegistryDelete options) {
        var name = options.target.name;
        return registry.find(registry.connectedRegistryId(name)).isEmpty()
                && new SyncAccessCleanup(invocation, registry, options.yes).finish(name);
    }

    private static void delete(
            Invocation invocation,
            CloudRegistry registry,
            LiveConnectedRegistry connectedRegistry,
            ConnectedRegistryDelete options) {
        invocation.confirm(question(registry, connectedRegistry, options), options.yes);
        var id = registry.connectedRegistryId(options.target.name);
        // Read before the registry is gone, so that nothing that is needed later can be missing by then.
        var access = SyncAccess.of(registry, connectedRegistry);
        invocation.apply(deletion("connected registry", id));
        if (connectedRegistry.usesManagedIdentity()) {
            warnOfIdentity(invocation, options);
        } else if (options.cleanup) {
            new SyncAccessCleanup(invocation, registry, options.yes).remove(connectedRegistry, access);
        } else {
            invocation.console().warning(leftover(registry, connectedRegistry.name(), access));
        }
    }

    static Change deletion(String kind, ResourceId id) {
        return Change.of(ChangeType.DELETE, kind, id, new Action.Delete(id, ApiVersions.CONTAINER_REGISTRY, Map.of()));
    }

    private static String question(
            CloudRegistry registry, LiveConnectedRegistry connectedRegistry, ConnectedRegistryDelete options) {
        var question = "Are you sure you want to delete the connected registry '%s' in '%s'"
                .formatted(options.target.name, registry.name());
        return options.cleanup || connectedRegistry.usesManagedIdentity()
                ? question + "?"
                : question + " without cleanup flag enabled?";
    }

    private static void warnOfIdentity(Invocation invocation, ConnectedRegistryDelete options) {
        if (options.cleanup) {
            invocation
                    .console()
                    .warning(
                            "'--cleanup' has no effect for connected registry '%s' using ManagedIdentity authentication. The managed identity and role assignments are retained."
                                    .formatted(options.target.name));
        }
    }

    private static String leftover(CloudRegistry registry, String name, SyncAccess access) {
        var commands = access.deletionCommands(registry.name());
        var first = commands.isEmpty()
                ? "Connected registry successfully deleted; its sync token and scope map are gone already."
                : "Connected registry successfully deleted. Please cleanup your sync tokens and scope maps. Run the following commands for cleanup: "
                        + commands;
        return first
                + "\nRun the following command on all ascendency to remove the deleted registry gateway access: "
                + LeftoverCommands.removeGateway(name, registry.name());
    }
}
