package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Show what is needed to install a connected registry. */
@Command(name = "info", description = "Show what is needed to install a connected registry.")
@Example(
        does = "Show the settings.",
        command =
                "connreg acr connected-registry install info --registry myregistry --name myconnectedregistry --parent-protocol https")
public final class ConnectedRegistryInstallInfo implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Option(names = "--parent-protocol", required = true, description = "Protocol for talking to its parent.")
    @Argument(choices = {"http", "https"})
    public String parentProtocol = "";

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ConnectedRegistryInstallInfo(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().installInfo(this);
    }
}
