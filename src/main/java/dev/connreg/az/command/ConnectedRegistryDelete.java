package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Delete a connected registry. */
@Command(name = "delete", description = "Delete a connected registry.")
@Example(
        does = "Delete one.",
        command = "connreg acr connected-registry delete --registry myregistry --name myconnectedregistry")
@Example(
        does = "Delete one with its sync token and scope map.",
        command = "connreg acr connected-registry delete --registry myregistry --name myconnectedregistry --cleanup")
public final class ConnectedRegistryDelete implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Option(names = "--cleanup", description = "Delete its sync token and scope map, too.")
    public boolean cleanup;

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
    public ConnectedRegistryDelete(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().delete(this);
    }
}
