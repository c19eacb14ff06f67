package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.PolicyOptions;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Create a scope map. */
@Command(name = "create", description = "Create a scope map.")
@Example(
        does = "Create a scope map for a repository.",
        command =
                "connreg acr scope-map create -n myscopemap -r myregistry --repository hello-world content/read metadata/read --description mine")
final class ScopeMapCreate extends AzCommand {

    @Mixin
    public ScopeMapTarget target = new ScopeMapTarget();

    @Option(
            names = "--repository",
            arity = "1..*",
            description = "A repository and the actions allowed on it. May be given several times.")
    public List<List<String>> repositories = List.of();

    @Option(
            names = "--gateway",
            arity = "1..*",
            description = "A connected registry and the actions allowed on it. May be given several times.")
    public List<List<String>> gateways = List.of();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(names = "--description", description = "What it is for.")
    public Optional<String> description = Optional.empty();

    @Mixin
    PolicyOptions policy = new PolicyOptions();

    ScopeMapCreate(Invocations invocations) {
        super(invocations);
    }

    @Override
    PolicyOptions policy() {
        return policy;
    }

    @Override
    int run(Invocation invocation) {
        var maps =
                RegistryChild.scopeMap(invocation, RegistryFinder.of(invocation, target.registry, group.resourceGroup));
        var actions = AllowedActions.of(repositories, gateways);
        var properties = Fields.builder().put("description", description).put("actions", Items.ofTexts(actions));
        return invocation.print(
                ResultShape.SCOPE_MAP.of(maps.put(target.name, properties.build())), ResultTable.SCOPE_MAP);
    }
}
