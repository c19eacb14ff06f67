package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List the tokens of a registry. */
@Command(name = "list", description = "List the tokens of a registry.")
@Example(does = "List the tokens.", command = "connreg acr token list -r myregistry")
public final class TokenList implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public RegistryOption registry = new RegistryOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public TokenList(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.tokens().list(this);
    }
}
