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

/** Make new passwords of a token. */
@Command(name = "generate", description = "Make new passwords of a token.")
@Example(does = "Make both passwords.", command = "connreg acr token credential generate -n mytoken -r myregistry")
@Example(
        does = "Make the first password, for 30 days.",
        command = "connreg acr token credential generate -n mytoken -r myregistry --password1 --expiration-in-days 30")
public final class TokenCredentialGenerate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Option(names = "--password1", description = "Make the first password.")
    public boolean password1;

    @Option(names = "--password2", description = "Make the second password.")
    public boolean password2;

    @Option(
            names = {"--expiration-in-days", "--days"},
            description = "In how many days they end.")
    @Argument(oldNames = @Argument.OldName(name = "--days", use = "--expiration-in-days", hidden = true))
    public Optional<Integer> expirationInDays = Optional.empty();

    @Option(names = "--expiration", description = "When they end, in UTC, like 2030-12-31T12:59:59Z.")
    public Optional<String> expiration = Optional.empty();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public TokenCredentialGenerate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.tokens().generateCredential(this);
    }
}
