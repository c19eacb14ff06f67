package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Show a token.")
@Example(does = "Show a token.", command = "connreg acr token show -n mytoken -r myregistry")
final class TokenShow extends AzCommand {

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    TokenShow(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        return invocation.print(
                ResultShape.TOKEN.of(
                        RegistryChild.token(invocation, RegistryFinder.of(invocation, target.registry, group))
                                .get(target.name)),
                ResultTable.TOKEN);
    }
}
