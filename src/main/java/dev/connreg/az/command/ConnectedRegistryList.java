package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List the connected registries of a registry.")
@Example(
        does = "List all as a table.",
        command = "connreg acr connected-registry list --registry myregistry --output table")
@Example(
        does = "List those directly below the registry.",
        command = "connreg acr connected-registry list --registry myregistry --no-children --output table")
@Example(
        does = "List what is below one.",
        command =
                "connreg acr connected-registry list --registry myregistry --parent myconnectedregistry --output table")
final class ConnectedRegistryList extends AzCommand {

    @Mixin
    public RegistryOption registry = new RegistryOption();

    @Option(
            names = {"--parent", "-p"},
            description = "Only what is below this connected registry.")
    public Optional<String> parent = Optional.empty();

    @Option(names = "--no-children", description = "Only the topmost ones.")
    public boolean noChildren;

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryList(Invocations invocations) {
        super(invocations);
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
