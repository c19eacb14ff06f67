package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import java.util.Optional;

/** Show what is needed to install a connected registry. */
final class ConnectedRegistryInstallInfo extends WritingCommand {

    static final CommandText TEXT = CommandText.of("info", "Show what is needed to install a connected registry.")
            .example(
                    "Show the settings.",
                    "connreg acr connected-registry install info --registry myregistry --name myconnectedregistry --parent-protocol https");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public ParentProtocolOption parent = new ParentProtocolOption();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryInstallInfo(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(parent);
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        return ConnectedRegistrySettings.show(
                invocation,
                TargetRegistry.of(invocation, target.registry, group),
                new ConnectedRegistrySettings.Request(target.name, parent.protocol, Optional.empty(), false));
    }
}
