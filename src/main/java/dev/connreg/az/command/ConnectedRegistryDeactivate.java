package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.resource.ConnectedRegistry;

/** Deactivate a connected registry, so that it can be installed anew. */
final class ConnectedRegistryDeactivate extends WritingCommand {

    static final CommandText TEXT = CommandText.of(
                    "deactivate", "Deactivate a connected registry, so that it can be installed anew.")
            .example(
                    "Deactivate one.",
                    "connreg acr connected-registry deactivate --registry myregistry --name myconnectedregistry");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public YesOption confirmation = new YesOption();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryDeactivate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(confirmation);
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        var name = target.name;
        var registry = TargetRegistry.of(invocation, target.registry, group);
        registry.requireManaged();
        invocation.confirm(
                "Are you sure you want to deactivate the connected registry '%s' in '%s'?"
                        .formatted(name, registry.name()),
                confirmation.yes);
        var id = registry.connectedRegistryId(name);
        invocation.apply(Change.of(
                ChangeType.MODIFY,
                ConnectedRegistry.KIND,
                id,
                new Action.Deactivate(id, AzApiVersions.CONTAINER_REGISTRY)));
        return invocation.printNothing();
    }
}
