package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Show what is needed to install a connected registry. */
@Command(name = "info", description = "Show what is needed to install a connected registry.")
@Example(
        does = "Show the settings.",
        command =
                "connreg acr connected-registry install info --registry myregistry --name myconnectedregistry --parent-protocol https")
final class ConnectedRegistryInstallInfo extends WritingCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ParentProtocolOption parent = new ParentProtocolOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryInstallInfo(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        return ConnectedRegistrySettings.show(
                invocation,
                TargetRegistry.of(invocation, target.registry, group),
                new ConnectedRegistrySettings.Request(target.name, parent.protocol, Optional.empty(), false));
    }
}
