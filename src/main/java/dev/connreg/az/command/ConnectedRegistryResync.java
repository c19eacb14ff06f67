package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.resource.ConnectedRegistry;
import java.util.Optional;

final class ConnectedRegistryResync extends WritingCommand {

    static final CommandText TEXT = CommandText.of("resync", "Have a connected registry synchronize all content now.")
            .inPreview()
            .example(
                    "Start a synchronization.",
                    "connreg acr connected-registry resync --registry myregistry --name myconnectedregistry");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryResync(Invocations invocations) {
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
        registry.requireManaged();
        var id = registry.connectedRegistryId(target.name);
        var resync = new Action.Invoke(id, "resync", AzApiVersions.CONTAINER_REGISTRY, Optional.empty());
        var change = Change.of(ChangeType.MODIFY, ConnectedRegistry.KIND, id, resync);
        return invocation.printConnectedRegistry(invocation.apply(change).of(id));
    }
}
