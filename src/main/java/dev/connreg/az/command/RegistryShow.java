package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Show a container registry. */
@Command(name = "show", description = "Show a container registry.")
@Example(does = "Show a registry.", command = "connreg acr show --name myregistry")
public final class RegistryShow implements Callable<Integer> {

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

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public RegistryShow(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.registries().show(this);
    }
}
