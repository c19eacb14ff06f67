package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;

/** Scope maps, as az acr scope-map has them. */
final class ScopeMaps implements ScopeMapOperations {

    private static final int OK = 0;

    private final Invocations invocations;

    ScopeMaps(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int create(ScopeMapCreate options) {
        var invocation = invocations.of(options.global, options.policy);
        var maps = maps(invocation, options.target.registry, options.group);
        var actions = AllowedActions.of(options.repositories, options.gateways);
        var properties =
                Fields.builder().put("description", options.description).put("actions", Items.ofTexts(actions));
        return print(invocation, maps.put(options.target.name, properties.build()));
    }

    @Override
    public int update(ScopeMapUpdate options) {
        var invocation = invocations.of(options.global, options.policy);
        var maps = maps(invocation, options.target.registry, options.group);
        return print(invocation, new ScopeMapModification(maps, options).apply());
    }

    @Override
    public int delete(ScopeMapDelete options) {
        var invocation = invocations.of(options.global, options.policy);
        var maps = maps(invocation, options.target.registry, options.group);
        invocation.confirm(
                "Deleting the scope map '%s' will remove its permissions with associated tokens. Proceed?"
                        .formatted(options.target.name),
                options.yes);
        maps.delete(options.target.name);
        return OK;
    }

    @Override
    public int show(ScopeMapShow options) {
        var invocation = invocations.of(options.global);
        return print(
                invocation,
                maps(invocation, options.target.registry, options.group).get(options.target.name));
    }

    @Override
    public int list(ScopeMapList options) {
        var invocation = invocations.of(options.global);
        return print(
                invocation,
                maps(invocation, options.registry.registry, options.group).list());
    }

    private static RegistryChild maps(Invocation invocation, String registry, ResourceGroupOption group) {
        return RegistryChild.scopeMap(invocation, RegistryFinder.of(invocation, registry, group.resourceGroup));
    }

    private static int print(Invocation invocation, JsonNode found) {
        return invocation.print(ResultShape.SCOPE_MAP.of(found), ResultTable.SCOPE_MAP);
    }
}
