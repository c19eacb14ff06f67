package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List the tokens that clients of a connected registry may sign in with. */
@Command(
        name = "list-client-tokens",
        description = "List the tokens that clients of a connected registry may sign in with.")
@Example(
        does = "List the client tokens.",
        command = "connreg acr connected-registry list-client-tokens --registry myregistry --name myconnectedregistry")
public final class ConnectedRegistryListClientTokens implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ConnectedRegistryListClientTokens(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().listClientTokens(this);
    }
}
