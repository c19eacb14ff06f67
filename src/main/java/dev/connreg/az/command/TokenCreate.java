package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Create a token. */
@Command(name = "create", description = "Create a token.")
@Example(
        does = "Create a token with a scope map that is there.",
        command = "connreg acr token create -n mytoken -r myregistry --scope-map myscopemap")
@Example(
        does = "Create a token that may pull from a repository.",
        command =
                "connreg acr token create -n mytoken -r myregistry --repository hello-world content/read metadata/read")
@Example(
        does = "Create a token without passwords.",
        command = "connreg acr token create -n mytoken -r myregistry --scope-map myscopemap --no-passwords")
@Example(
        does = "Create a disabled token.",
        command = "connreg acr token create -n mytoken -r myregistry --scope-map myscopemap --status disabled")
public final class TokenCreate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Option(
            names = "--scope-map",
            description = "Name of a scope map that is there, instead of --repository and --gateway.")
    public Optional<String> scopeMap = Optional.empty();

    @Option(
            names = "--repository",
            arity = "1..*",
            description = "A repository and the actions allowed on it. May be given several times.")
    public List<List<String>> repositories = List.of();

    @Option(
            names = "--gateway",
            arity = "1..*",
            description = "A connected registry and the actions allowed on it. May be given several times.")
    public List<List<String>> gateways = List.of();

    @Option(names = "--status", defaultValue = "enabled", description = "Whether it can be used.")
    @Argument(choices = {"enabled", "disabled"})
    public String status = "enabled";

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(names = "--no-passwords", arity = "0..1", description = "Make no passwords.")
    public Optional<Boolean> noPasswords = Optional.empty();

    @Option(names = "--expiration", description = "When the passwords end, in UTC, like 2030-12-31T12:59:59Z.")
    public Optional<String> expiration = Optional.empty();

    @Option(names = "--expiration-in-days", description = "In how many days the passwords end.")
    public Optional<Integer> expirationInDays = Optional.empty();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public TokenCreate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.tokens().create(this);
    }
}
