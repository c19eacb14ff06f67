package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;

final class ScopeMapList extends AzCommand {

    static final CommandText TEXT = CommandText.of("list", "List the scope maps of a registry.")
            .example("List the scope maps.", "connreg acr scope-map list -r myregistry");

    public RegistryOption registry = new RegistryOption();

    public ResourceGroupOption group = new ResourceGroupOption();

    ScopeMapList(Invocations invocations) {
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
                ResultShape.SCOPE_MAP.of(
                        RegistryChild.scopeMap(invocation, RegistryFinder.of(invocation, registry.registry, group))
                                .list()),
                ResultTable.SCOPE_MAP);
    }
}
