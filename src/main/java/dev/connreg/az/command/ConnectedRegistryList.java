package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import java.util.List;
import java.util.Optional;

final class ConnectedRegistryList extends AzCommand {

    static final CommandText TEXT = CommandText.of("list", "List the connected registries of a registry.")
            .example("List all as a table.", "connreg acr connected-registry list --registry myregistry --output table")
            .example(
                    "List those directly below the registry.",
                    "connreg acr connected-registry list --registry myregistry --no-children --output table")
            .example(
                    "List what is below one.",
                    "connreg acr connected-registry list --registry myregistry --parent myconnectedregistry --output table");

    public RegistryOption registry = new RegistryOption();

    public Optional<String> parent = Optional.empty();

    public boolean noChildren;

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryList(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(registry);
        options.optionalText(value -> parent = value, "--parent", "-p")
                .says("Only what is below this connected registry.");
        options.flag(() -> noChildren = true, "--no-children").says("Only the topmost ones.");
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, this.registry.registry, group);
        registry.requireManaged();
        var tree = registry.connectedRegistries();
        var above = parent.filter(name -> !name.isEmpty());
        var shown = noChildren
                ? tree.registries().stream()
                        .filter(one -> one.parent().equals(above.map(registry::connectedRegistryId)))
                : above.map(parent -> below(parent, tree)).orElse(tree.registries()).stream();
        return invocation.print(
                ResultShape.CONNECTED_REGISTRY.of(Invocation.array(shown.map(ConnectedRegistry::json))),
                ResultTable.CONNECTED_REGISTRY_LIST);
    }

    private static List<ConnectedRegistry> below(String parent, ConnectedRegistryTree tree) {
        return tree.find(parent)
                .map(found -> tree.descendantsOf(found.id()))
                .orElseThrow(() -> new Failure("Parent connected registry '%s' doesn't exist.".formatted(parent)));
    }
}
