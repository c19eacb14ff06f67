package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Show which repositories a connected registry may synchronize. */
@Command(name = "show", description = "Show which repositories a connected registry may synchronize.")
@Example(
        does = "Show the permissions.",
        command = "connreg acr connected-registry permissions show --registry myregistry --name myconnectedregistry")
public final class ConnectedRegistryPermissionsShow implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ConnectedRegistryPermissionsShow(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().showPermissions(this);
    }
}
