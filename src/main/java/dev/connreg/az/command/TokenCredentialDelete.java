package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Delete passwords of a token. */
@Command(name = "delete", description = "Delete passwords of a token.")
@Example(
        does = "Delete both passwords.",
        command = "connreg acr token credential delete -n mytoken -r myregistry --password1 --password2")
public final class TokenCredentialDelete implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Option(names = "--password1", description = "Delete the first password.")
    public boolean password1;

    @Option(names = "--password2", description = "Delete the second password.")
    public boolean password2;

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public TokenCredentialDelete(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.tokens().deleteCredential(this);
    }
}
