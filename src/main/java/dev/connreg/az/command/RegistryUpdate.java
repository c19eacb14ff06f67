package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Change a container registry. */
@Command(name = "update", description = "Change a container registry.")
@Example(
        does = "Switch the data endpoint on.",
        command = "connreg acr update --name myregistry --data-endpoint-enabled true")
public final class RegistryUpdate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name or login server of the container registry.")
    @Argument(configured = "defaults.acr")
    public String name = "";

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(
            names = "--data-endpoint-enabled",
            arity = "0..1",
            description = "Serve layers from an endpoint of the registry's own, as connected registries need.")
    @Argument(group = "Network Rule")
    public Optional<Boolean> dataEndpointEnabled = Optional.empty();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public RegistryUpdate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.registries().update(this);
    }
}
