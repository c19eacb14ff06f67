package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;

/** Show which repositories a connected registry may synchronize. */
final class ConnectedRegistryPermissionsShow extends AzCommand {

    static final CommandText TEXT = CommandText.of(
                    "show", "Show which repositories a connected registry may synchronize.")
            .example(
                    "Show the permissions.",
                    "connreg acr connected-registry permissions show --registry myregistry --name myconnectedregistry");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryPermissionsShow(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        var connectedRegistry = registry.managed(target.name);
        RepositoryPermissions.requireSyncToken(
                connectedRegistry,
                "show",
                "View the managed identity's Azure role assignments and ABAC conditions to determine its repository permissions.");
        var scopeMap = registry.scopeMapOf(connectedRegistry.syncToken().orElseThrow());
        return invocation.print(ResultShape.SCOPE_MAP.of(scopeMap.json()), ResultTable.SCOPE_MAP);
    }
}
