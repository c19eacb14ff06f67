package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Show a connected registry. */
@Command(name = "show", description = "Show a connected registry.")
@Example(
        does = "Show one as a table.",
        command = "connreg acr connected-registry show --registry myregistry --name myconnectedregistry --output table")
public final class ConnectedRegistryShow implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ConnectedRegistryShow(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().show(this);
    }
}
