package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Show what is needed to install a connected registry. */
@Command(name = "info", description = "Show what is needed to install a connected registry.")
@Example(
        does = "Show the settings.",
        command =
                "connreg acr connected-registry install info --registry myregistry --name myconnectedregistry --parent-protocol https")
final class ConnectedRegistryInstallInfo extends AzCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Option(names = "--parent-protocol", required = true, description = "Protocol for talking to its parent.")
    @Argument(choices = {"http", "https"})
    public String parentProtocol = "";

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    PolicyOptions policy = new PolicyOptions();

    ConnectedRegistryInstallInfo(Invocations invocations) {
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
                new ConnectedRegistrySettings.Request(target.name, parentProtocol, Optional.empty(), false));
    }
}
