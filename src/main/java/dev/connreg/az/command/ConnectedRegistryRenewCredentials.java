package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
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
public final class ConnectedRegistryRenewCredentials implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

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
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ConnectedRegistryRenewCredentials(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().renewCredentials(this);
    }
}
