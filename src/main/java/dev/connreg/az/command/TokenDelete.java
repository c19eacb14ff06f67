package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "delete", description = "Delete a token.")
@Example(does = "Delete a token.", command = "connreg acr token delete -n mytoken -r myregistry")
final class TokenDelete extends WritingCommand {

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Mixin
    public YesOption confirmation = new YesOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    TokenDelete(Invocations invocations) {
        super(invocations);
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
