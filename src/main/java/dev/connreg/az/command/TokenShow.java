package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;

final class TokenShow extends AzCommand {

    static final CommandText TEXT = CommandText.of("show", "Show a token.")
            .example("Show a token.", "connreg acr token show -n mytoken -r myregistry");

    public TokenTarget target = new TokenTarget();

    public ResourceGroupOption group = new ResourceGroupOption();

    TokenShow(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(group);
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
