package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.PolicyOptions;
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
final class ConnectedRegistryGetSettings extends AzCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Option(names = "--parent-protocol", required = true, description = "Protocol for talking to its parent.")
    @Argument(choices = {"http", "https"})
    public String parentProtocol = "";

    @Option(
            names = "--generate-password",
            description = "Make a new password of the sync token, the first or the second, and show it.")
    @Argument(choices = {"1", "2"})
    public Optional<String> generatePassword = Optional.empty();

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    public boolean yes;

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    PolicyOptions policy = new PolicyOptions();

    ConnectedRegistryGetSettings(Invocations invocations) {
        super(invocations);
    }

    @Override
    PolicyOptions policy() {
        return policy;
    }

    @Override
    int run(Invocation invocation) {
        return ConnectedRegistrySettings.show(
                invocation,
                TargetRegistry.of(invocation, target, group),
                new ConnectedRegistrySettings.Request(target.name, parentProtocol, generatePassword, yes));
    }
}
