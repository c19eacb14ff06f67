package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;

final class ScopeMapShow extends AzCommand {

    static final CommandText TEXT = CommandText.of("show", "Show a scope map.")
            .example("Show a scope map.", "connreg acr scope-map show -n myscopemap -r myregistry");

    public ScopeMapTarget target = new ScopeMapTarget();

    public ResourceGroupOption group = new ResourceGroupOption();

    ScopeMapShow(Invocations invocations) {
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
                ResultShape.SCOPE_MAP.of(
                        RegistryChild.scopeMap(invocation, RegistryFinder.of(invocation, target.registry, group))
                                .get(target.name)),
                ResultTable.SCOPE_MAP);
    }
}
