package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Show which repositories a connected registry may synchronize. */
@Command(name = "show", description = "Show which repositories a connected registry may synchronize.")
@Example(
        does = "Show the permissions.",
        command = "connreg acr connected-registry permissions show --registry myregistry --name myconnectedregistry")
final class ConnectedRegistryPermissionsShow extends AzCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryPermissionsShow(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        registry.requireManaged();
        var connectedRegistry = registry.connectedRegistry(target.name);
        RepositoryPermissions.requireSyncToken(
                connectedRegistry,
                "show",
                "View the managed identity's Azure role assignments and ABAC conditions to determine its repository permissions.");
        var scopeMap = registry.scopeMapOf(connectedRegistry.syncToken().orElseThrow());
        return invocation.print(ResultShape.SCOPE_MAP.of(scopeMap.json()), ResultTable.SCOPE_MAP);
    }
}
