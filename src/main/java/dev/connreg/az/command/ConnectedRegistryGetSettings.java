package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Show what is needed to install a connected registry. */
@Command(name = "get-settings", description = "Show what is needed to install a connected registry.")
@Example(
        does = "Show the settings.",
        command =
                "connreg acr connected-registry get-settings --registry myregistry --name myconnectedregistry --parent-protocol https")
@Example(
        does = "Show them with a new password.",
        command =
                "connreg acr connected-registry get-settings --registry myregistry --name myconnectedregistry --parent-protocol https --generate-password 1 --yes")
final class ConnectedRegistryGetSettings extends WritingCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ParentProtocolOption parent = new ParentProtocolOption();

    @Option(
            names = "--generate-password",
            description = "Make a new password of the sync token, the first or the second, and show it.")
    @Argument(choices = {"1", "2"})
    public Optional<String> generatePassword = Optional.empty();

    @Mixin
    public YesOption confirmation = new YesOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryGetSettings(Invocations invocations) {
        super(invocations);
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
