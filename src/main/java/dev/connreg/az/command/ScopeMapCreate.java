package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "create", description = "Create a scope map.")
@Example(
        does = "Create a scope map for a repository.",
        command =
                "connreg acr scope-map create -n myscopemap -r myregistry --repository hello-world content/read metadata/read --description mine")
final class ScopeMapCreate extends WritingCommand {

    @Mixin
    public ScopeMapTarget target = new ScopeMapTarget();

    @Mixin
    public AllowedActionsOptions allowed = new AllowedActionsOptions();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(names = "--description", description = "What it is for.")
    public Optional<String> description = Optional.empty();

    ScopeMapCreate(Invocations invocations) {
        super(invocations);
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
