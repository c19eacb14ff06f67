package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import java.util.List;
import java.util.stream.Stream;

/** What only reads connected registries. */
final class ConnectedRegistryReading {

    private final Invocations invocations;

    ConnectedRegistryReading(Invocations invocations) {
        this.invocations = invocations;
    }

    int show(ConnectedRegistryShow options) {
        var invocation = invocations.of(options.global);
        var registry = TargetRegistry.of(invocation, options.target, options.group);
        registry.requireManaged();
        return print(invocation, registry.connectedRegistry(options.target.name).json());
    }

    static int print(Invocation invocation, JsonNode connectedRegistry) {
        return invocation.print(ResultShape.CONNECTED_REGISTRY.of(connectedRegistry), ResultTable.CONNECTED_REGISTRY);
    }

    int list(ConnectedRegistryList options) {
        var invocation = invocations.of(options.global);
        var registry = TargetRegistry.of(invocation, options.registry.registry, options.group);
        registry.requireManaged();
        var tree = registry.connectedRegistries();
        var above = options.parent.filter(name -> !name.isEmpty());
        var shown = options.noChildren
                ? tree.registries().stream()
                        .filter(one -> one.parent().equals(above.map(registry::connectedRegistryId)))
                : above.map(parent -> below(parent, tree)).orElse(tree.registries()).stream();
        return invocation.print(
                ResultShape.CONNECTED_REGISTRY.of(array(shown.map(ConnectedRegistry::json))),
                ResultTable.CONNECTED_REGISTRY_LIST);
    }

    private static List<ConnectedRegistry> below(String parent, ConnectedRegistryTree tree) {
        return tree.find(parent)
                .map(found -> tree.descendantsOf(found.id()))
                .orElseThrow(() -> new Failure("Parent connected registry '%s' doesn't exist.".formatted(parent)));
    }

    int listClientTokens(ConnectedRegistryListClientTokens options) {
        var invocation = invocations.of(options.global);
        var registry = TargetRegistry.of(invocation, options.target, options.group);
        registry.requireManaged();
        var tokens = registry.connectedRegistry(options.target.name)
                .clientTokens()
                .map(token -> invocation.arm().get(token, ApiVersions.CONTAINER_REGISTRY));
        return invocation.print(ResultShape.TOKEN.of(array(tokens)), ResultTable.TOKEN);
    }

    private static JsonNode array(Stream<JsonNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items.toList());
    }
}
