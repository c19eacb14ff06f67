package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.PolicyOptions;
import dev.connreg.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Delete a token. */
@Command(name = "delete", description = "Delete a token.")
@Example(does = "Delete a token.", command = "connreg acr token delete -n mytoken -r myregistry")
final class TokenDelete extends AzCommand {

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    public boolean yes;

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    PolicyOptions policy = new PolicyOptions();

    TokenDelete(Invocations invocations) {
        super(invocations);
    }

    @Override
    PolicyOptions policy() {
        return policy;
    }

    @Override
    int run(Invocation invocation) {
        var tokens =
                RegistryChild.token(invocation, RegistryFinder.of(invocation, target.registry, group.resourceGroup));
        invocation.confirm(
                "Deleting the token '%s' will invalidate access to anyone using its credentials. Proceed?"
                        .formatted(target.name),
                yes);
        tokens.delete(target.name);
        return ExitCode.OK;
    }
}
