package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deactivate a connected registry, so that it can be installed anew. */
@Command(name = "deactivate", description = "Deactivate a connected registry, so that it can be installed anew.")
@Example(
        does = "Deactivate one.",
        command = "connreg acr connected-registry deactivate --registry myregistry --name myconnectedregistry")
public final class ConnectedRegistryDeactivate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

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
    public ConnectedRegistryDeactivate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().deactivate(this);
    }
}
