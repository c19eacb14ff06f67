package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import java.util.Optional;

final class ScopeMapCreate extends WritingCommand {

    static final CommandText TEXT = CommandText.of("create", "Create a scope map.")
            .example(
                    "Create a scope map for a repository.",
                    "connreg acr scope-map create -n myscopemap -r myregistry --repository hello-world content/read metadata/read --description mine");

    public ScopeMapTarget target = new ScopeMapTarget();

    public AllowedActionsOptions allowed = new AllowedActionsOptions();

    public ResourceGroupOption group = new ResourceGroupOption();

    public Optional<String> description = Optional.empty();

    ScopeMapCreate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(allowed);
        options.include(group);
        options.optionalText(value -> description = value, "--description").says("What it is for.");
    }

    @Override
    int run(Invocation invocation) {
        var maps = RegistryChild.scopeMap(invocation, RegistryFinder.of(invocation, target.registry, group));
        var actions = AllowedActions.of(allowed.repositories, allowed.gateways);
        var properties = Fields.builder().put("description", description).put("actions", Items.ofTexts(actions));
        return invocation.print(
                ResultShape.SCOPE_MAP.of(maps.put(target.name, properties.build())), ResultTable.SCOPE_MAP);
    }
}
