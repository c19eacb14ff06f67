package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the tokens of a registry.")
@Example(does = "List the tokens.", command = "connreg acr token list -r myregistry")
final class TokenList extends AzCommand {

    @Mixin
    public RegistryOption registry = new RegistryOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    TokenList(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        return invocation.print(
                ResultShape.TOKEN.of(
                        RegistryChild.token(invocation, RegistryFinder.of(invocation, registry.registry, group))
                                .list()),
                ResultTable.TOKEN);
    }
}
