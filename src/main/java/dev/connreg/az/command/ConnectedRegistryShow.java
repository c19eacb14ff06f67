package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;

final class ConnectedRegistryShow extends AzCommand {

    static final CommandText TEXT = CommandText.of("show", "Show a connected registry.")
            .example(
                    "Show one as a table.",
                    "connreg acr connected-registry show --registry myregistry --name myconnectedregistry --output table");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryShow(Invocations invocations) {
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
        return invocation.printConnectedRegistry(registry.managed(target.name).json());
    }
}
