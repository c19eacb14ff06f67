package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Show a connected registry.")
@Example(
        does = "Show one as a table.",
        command = "connreg acr connected-registry show --registry myregistry --name myconnectedregistry --output table")
final class ConnectedRegistryShow extends AzCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryShow(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        registry.requireManaged();
        return invocation.printConnectedRegistry(
                registry.connectedRegistry(target.name).json());
    }
}
