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

/** Change a token. */
@Command(name = "update", description = "Change a token.")
@Example(
        does = "Give a token another scope map.",
        command = "connreg acr token update -n mytoken -r myregistry --scope-map mynewmap")
@Example(does = "Disable a token.", command = "connreg acr token update -n mytoken -r myregistry --status disabled")
public final class TokenUpdate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Option(names = "--scope-map", description = "Name of its new scope map.")
    public Optional<String> scopeMap = Optional.empty();

    @Option(names = "--status", description = "Whether it can be used. Left as it is if not given.")
    @Argument(choices = {"enabled", "disabled"})
    public Optional<String> status = Optional.empty();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public TokenUpdate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.tokens().update(this);
    }
}
