package dev.connreg.cli.az.command;

import dev.connreg.cli.az.Example;
import dev.connreg.cli.az.GlobalOptions;
import dev.connreg.cli.az.Notice;
import dev.connreg.cli.az.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Have a connected registry synchronize all content now. */
@Command(name = "resync", description = "Have a connected registry synchronize all content now.")
@Notice(preview = true)
@Example(
        does = "Start a synchronization.",
        command = "connreg acr connected-registry resync --registry myregistry --name myconnectedregistry")
public final class ConnectedRegistryResync implements Callable<Integer> {

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
    public ConnectedRegistryResync(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().resync(this);
    }
}
