package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultTable;
import java.util.Optional;

final class TokenCredentialGenerate extends WritingCommand {

    static final CommandText TEXT = CommandText.of("generate", "Make new passwords of a token.")
            .example("Make both passwords.", "connreg acr token credential generate -n mytoken -r myregistry")
            .example(
                    "Make the first password, for 30 days.",
                    "connreg acr token credential generate -n mytoken -r myregistry --password1 --expiration-in-days 30");

    public TokenTarget target = new TokenTarget();

    public boolean password1;

    public boolean password2;

    public Optional<Integer> expirationInDays = Optional.empty();

    public Optional<String> expiration = Optional.empty();

    public ResourceGroupOption group = new ResourceGroupOption();

    TokenCredentialGenerate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.flag(() -> password1 = true, "--password1").says("Make the first password.");
        options.flag(() -> password2 = true, "--password2").says("Make the second password.");
        options.optionalNumber(value -> expirationInDays = value, "--expiration-in-days", "--days")
                .hiddenOldName("--days", "--expiration-in-days")
                .says("In how many days they end.");
        options.optionalText(value -> expiration = value, "--expiration")
                .says("When they end, in UTC, like 2030-12-31T12:59:59Z.");
        options.include(group);
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
