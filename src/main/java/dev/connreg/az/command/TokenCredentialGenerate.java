package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultTable;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "generate", description = "Make new passwords of a token.")
@Example(does = "Make both passwords.", command = "connreg acr token credential generate -n mytoken -r myregistry")
@Example(
        does = "Make the first password, for 30 days.",
        command = "connreg acr token credential generate -n mytoken -r myregistry --password1 --expiration-in-days 30")
final class TokenCredentialGenerate extends WritingCommand {

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

    TokenCredentialGenerate(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = RegistryFinder.of(invocation, target.registry, group);
        var expiry = PasswordExpiry.of(
                expiration, expirationInDays, invocation.environment().clock());
        var token = RegistryChild.token(invocation, registry).id(target.name);
        var made = new GeneratedPasswords(invocation, registry).make(token, one(), expiry);
        return invocation.print(made, ResultTable.CREDENTIALS);
    }

    /** Neither and both mean both, for which ARM wants no name. */
    private Optional<String> one() {
        return password1 == password2 ? Optional.empty() : Optional.of(password1 ? "password1" : "password2");
    }
}
