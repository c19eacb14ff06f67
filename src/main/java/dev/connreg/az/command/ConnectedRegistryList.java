package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** List the connected registries of a registry. */
@Command(name = "list", description = "List the connected registries of a registry.")
@Example(
        does = "List all as a table.",
        command = "connreg acr connected-registry list --registry myregistry --output table")
@Example(
        does = "List those directly below the registry.",
        command = "connreg acr connected-registry list --registry myregistry --no-children --output table")
@Example(
        does = "List what is below one.",
        command =
                "connreg acr connected-registry list --registry myregistry --parent myconnectedregistry --output table")
public final class ConnectedRegistryList implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public RegistryOption registry = new RegistryOption();

    @Option(
            names = {"--parent", "-p"},
            description = "Only what is below this connected registry.")
    public Optional<String> parent = Optional.empty();

    @Option(names = "--no-children", description = "Only the topmost ones.")
    public boolean noChildren;

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ConnectedRegistryList(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().list(this);
    }
}
