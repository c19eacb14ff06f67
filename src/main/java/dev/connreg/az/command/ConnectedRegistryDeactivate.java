package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.resource.ConnectedRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deactivate a connected registry, so that it can be installed anew. */
@Command(name = "deactivate", description = "Deactivate a connected registry, so that it can be installed anew.")
@Example(
        does = "Deactivate one.",
        command = "connreg acr connected-registry deactivate --registry myregistry --name myconnectedregistry")
final class ConnectedRegistryDeactivate extends WritingCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public YesOption confirmation = new YesOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryDeactivate(Invocations invocations) {
        super(invocations);
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
