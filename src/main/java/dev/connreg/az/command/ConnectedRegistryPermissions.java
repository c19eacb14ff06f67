package dev.connreg.az.command;

import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import java.util.List;

/** Which repositories a connected registry may synchronize: what the scope map of its sync token says. */
final class ConnectedRegistryPermissions {

    private final Invocations invocations;

    ConnectedRegistryPermissions(Invocations invocations) {
        this.invocations = invocations;
    }

    int show(ConnectedRegistryPermissionsShow options) {
        var invocation = invocations.of(options.global);
        var registry = TargetRegistry.of(invocation, options.target, options.group);
        registry.requireManaged();
        var connectedRegistry = registry.connectedRegistry(options.target.name);
        requireSyncToken(
                connectedRegistry,
                "show",
                "View the managed identity's Azure role assignments and ABAC conditions to determine its repository permissions.");
        var scopeMap = registry.scopeMapOf(connectedRegistry.syncToken().orElseThrow());
        return invocation.print(ResultShape.SCOPE_MAP.of(scopeMap.json()), ResultTable.SCOPE_MAP);
    }

    int update(ConnectedRegistryPermissionsUpdate options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = TargetRegistry.of(invocation, options.target, options.group);
        return update(invocation, registry, options.target.name, options.add, options.remove);
    }

    int repo(ConnectedRegistryRepo options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = TargetRegistry.of(invocation, options.target, options.group);
        return update(invocation, registry, options.target.name, options.add, options.remove);
    }

    private static int update(
            Invocation invocation, TargetRegistry registry, String name, List<String> added, List<String> removed) {
        if (added.isEmpty() && removed.isEmpty()) {
            throw new Failure("No repository permissions to update.");
        }
        registry.requireManaged();
        Ambiguity.check(
                "repository names",
                "--add and --remove",
                added,
                removed,
                repository -> repository.substring(repository.lastIndexOf('/') + 1));
        var tree = registry.connectedRegistries();
        var connectedRegistry = tree.find(name)
                .orElseThrow(() -> new Failure("Connected registry '%s' doesn't exist.".formatted(name)));
        requireSyncToken(
                connectedRegistry,
                "update",
                "Update the ABAC conditions on the managed identity's Azure role assignments to grant or revoke its repository permissions.");
        new RepositoryPermissions(invocation, registry, added, removed).change(tree, connectedRegistry);
        return 0;
    }

    private static void requireSyncToken(ConnectedRegistry connectedRegistry, String verb, String instead) {
        if (connectedRegistry.usesManagedIdentity()
                || connectedRegistry.syncToken().isEmpty()) {
            throw new Failure(
                    "'az acr connected-registry permissions %s' is not supported for a connected registry using ManagedIdentity authentication. %s"
                            .formatted(verb, instead));
        }
    }
}
