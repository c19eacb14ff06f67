package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;

final class TokenList extends AzCommand {

    static final CommandText TEXT = CommandText.of("list", "List the tokens of a registry.")
            .example("List the tokens.", "connreg acr token list -r myregistry");

    public RegistryOption registry = new RegistryOption();

    public ResourceGroupOption group = new ResourceGroupOption();

    TokenList(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(registry);
        options.include(group);
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
