package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the scope maps of a registry.")
@Example(does = "List the scope maps.", command = "connreg acr scope-map list -r myregistry")
final class ScopeMapList extends AzCommand {

    @Mixin
    public RegistryOption registry = new RegistryOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ScopeMapList(Invocations invocations) {
        super(invocations);
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
