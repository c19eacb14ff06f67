package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.Notice;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.resource.ConnectedRegistry;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "resync", description = "Have a connected registry synchronize all content now.")
@Notice(preview = true)
@Example(
        does = "Start a synchronization.",
        command = "connreg acr connected-registry resync --registry myregistry --name myconnectedregistry")
final class ConnectedRegistryResync extends WritingCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryResync(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        registry.requireManaged();
        var id = registry.connectedRegistryId(target.name);
        var resync = new Action.Invoke(id, "resync", AzApiVersions.CONTAINER_REGISTRY, Optional.empty());
        var change = Change.of(ChangeType.MODIFY, ConnectedRegistry.KIND, id, resync);
        return invocation.printConnectedRegistry(invocation.apply(change).of(id));
    }
}
