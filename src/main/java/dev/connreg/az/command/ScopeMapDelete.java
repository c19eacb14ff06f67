package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;

final class ScopeMapDelete extends WritingCommand {

    static final CommandText TEXT = CommandText.of("delete", "Delete a scope map.")
            .example("Delete a scope map.", "connreg acr scope-map delete -n myscopemap -r myregistry");

    public ScopeMapTarget target = new ScopeMapTarget();

    public YesOption confirmation = new YesOption();

    public ResourceGroupOption group = new ResourceGroupOption();

    ScopeMapDelete(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(confirmation);
        options.include(group);
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
