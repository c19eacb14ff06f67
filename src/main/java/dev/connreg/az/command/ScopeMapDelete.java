package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "delete", description = "Delete a scope map.")
@Example(does = "Delete a scope map.", command = "connreg acr scope-map delete -n myscopemap -r myregistry")
final class ScopeMapDelete extends WritingCommand {

    @Mixin
    public ScopeMapTarget target = new ScopeMapTarget();

    @Mixin
    public YesOption confirmation = new YesOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ScopeMapDelete(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var maps = RegistryChild.scopeMap(invocation, RegistryFinder.of(invocation, target.registry, group));
        invocation.confirm(
                "Deleting the scope map '%s' will remove its permissions with associated tokens. Proceed?"
                        .formatted(target.name),
                confirmation.yes);
        maps.delete(target.name);
        return invocation.printNothing();
    }
}
