package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Make a new password of the sync token and show the settings with it. */
@Command(
        name = "renew-credentials",
        description = "Make a new password of the sync token and show the settings with it.")
@Example(
        does = "Make a new password.",
        command =
                "connreg acr connected-registry install renew-credentials --registry myregistry --name myconnectedregistry --parent-protocol https")
final class ConnectedRegistryRenewCredentials extends WritingCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ParentProtocolOption parent = new ParentProtocolOption();

    @Mixin
    public YesOption confirmation = new YesOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryRenewCredentials(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        return ConnectedRegistrySettings.show(
                invocation,
                TargetRegistry.of(invocation, target.registry, group),
                new ConnectedRegistrySettings.Request(
                        target.name, parent.protocol, Optional.of("1"), confirmation.yes));
    }
}
