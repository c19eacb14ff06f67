package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List the scope maps of a registry. */
@Command(name = "list", description = "List the scope maps of a registry.")
@Example(does = "List the scope maps.", command = "connreg acr scope-map list -r myregistry")
public final class ScopeMapList implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public RegistryOption registry = new RegistryOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ScopeMapList(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.scopeMaps().list(this);
    }
}
