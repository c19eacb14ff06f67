package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Make a new password of the sync token and show the settings with it. */
@Command(
        name = "renew-credentials",
        description = "Make a new password of the sync token and show the settings with it.")
@Example(
        does = "Make a new password.",
        command =
                "connreg acr connected-registry install renew-credentials --registry myregistry --name myconnectedregistry --parent-protocol https")
final class ConnectedRegistryRenewCredentials extends AzCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Option(names = "--parent-protocol", required = true, description = "Protocol for talking to its parent.")
    @Argument(choices = {"http", "https"})
    public String parentProtocol = "";

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    public boolean yes;

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    PolicyOptions policy = new PolicyOptions();

    ConnectedRegistryRenewCredentials(Invocations invocations) {
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
                new ConnectedRegistrySettings.Request(target.name, parentProtocol, Optional.of("1"), yes));
    }
}
