package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Show a token. */
@Command(name = "show", description = "Show a token.")
@Example(does = "Show a token.", command = "connreg acr token show -n mytoken -r myregistry")
public final class TokenShow implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public TokenShow(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.tokens().show(this);
    }
}
