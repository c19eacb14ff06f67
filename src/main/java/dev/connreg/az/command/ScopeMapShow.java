package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Show a scope map.")
@Example(does = "Show a scope map.", command = "connreg acr scope-map show -n myscopemap -r myregistry")
final class ScopeMapShow extends AzCommand {

    @Mixin
    public ScopeMapTarget target = new ScopeMapTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ScopeMapShow(Invocations invocations) {
        super(invocations);
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
