package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;

final class TokenDelete extends WritingCommand {

    static final CommandText TEXT = CommandText.of("delete", "Delete a token.")
            .example("Delete a token.", "connreg acr token delete -n mytoken -r myregistry");

    public TokenTarget target = new TokenTarget();

    public YesOption confirmation = new YesOption();

    public ResourceGroupOption group = new ResourceGroupOption();

    TokenDelete(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(confirmation);
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        var tokens = RegistryChild.token(invocation, RegistryFinder.of(invocation, target.registry, group));
        invocation.confirm(
                "Deleting the token '%s' will invalidate access to anyone using its credentials. Proceed?"
                        .formatted(target.name),
                confirmation.yes);
        tokens.delete(target.name);
        return invocation.printNothing();
    }
}
