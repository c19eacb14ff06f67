package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import java.util.Optional;

/** Show what is needed to install a connected registry. */
final class ConnectedRegistryGetSettings extends WritingCommand {

    static final CommandText TEXT = CommandText.of(
                    "get-settings", "Show what is needed to install a connected registry.")
            .example(
                    "Show the settings.",
                    "connreg acr connected-registry get-settings --registry myregistry --name myconnectedregistry --parent-protocol https")
            .example(
                    "Show them with a new password.",
                    "connreg acr connected-registry get-settings --registry myregistry --name myconnectedregistry --parent-protocol https --generate-password 1 --yes");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public ParentProtocolOption parent = new ParentProtocolOption();

    public Optional<String> generatePassword = Optional.empty();

    public YesOption confirmation = new YesOption();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryGetSettings(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(parent);
        options.optionalText(value -> generatePassword = value, "--generate-password")
                .choices("1", "2")
                .says("Make a new password of the sync token, the first or the second, and show it.");
        options.include(confirmation);
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        return ConnectedRegistrySettings.show(
                invocation,
                TargetRegistry.of(invocation, target.registry, group),
                new ConnectedRegistrySettings.Request(
                        target.name, parent.protocol, generatePassword, confirmation.yes));
    }
}
