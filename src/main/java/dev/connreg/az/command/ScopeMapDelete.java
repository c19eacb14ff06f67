package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Delete a scope map. */
@Command(name = "delete", description = "Delete a scope map.")
@Example(does = "Delete a scope map.", command = "connreg acr scope-map delete -n myscopemap -r myregistry")
public final class ScopeMapDelete implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ScopeMapTarget target = new ScopeMapTarget();

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
    public ScopeMapDelete(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.scopeMaps().delete(this);
    }
}
