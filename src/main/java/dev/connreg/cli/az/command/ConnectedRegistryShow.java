package dev.connreg.cli.az.command;

import dev.connreg.cli.az.Example;
import dev.connreg.cli.az.GlobalOptions;
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
