package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Show a scope map. */
@Command(name = "show", description = "Show a scope map.")
@Example(does = "Show a scope map.", command = "connreg acr scope-map show -n myscopemap -r myregistry")
public final class ScopeMapShow implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ScopeMapTarget target = new ScopeMapTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ScopeMapShow(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.scopeMaps().show(this);
    }
}
