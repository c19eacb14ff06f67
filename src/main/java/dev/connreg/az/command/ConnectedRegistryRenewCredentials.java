package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import java.util.Optional;

/** Make a new password of the sync token and show the settings with it. */
final class ConnectedRegistryRenewCredentials extends WritingCommand {

    static final CommandText TEXT = CommandText.of(
                    "renew-credentials", "Make a new password of the sync token and show the settings with it.")
            .example(
                    "Make a new password.",
                    "connreg acr connected-registry install renew-credentials --registry myregistry --name myconnectedregistry --parent-protocol https");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public ParentProtocolOption parent = new ParentProtocolOption();

    public YesOption confirmation = new YesOption();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryRenewCredentials(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(parent);
        options.include(confirmation);
        options.include(group);
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
