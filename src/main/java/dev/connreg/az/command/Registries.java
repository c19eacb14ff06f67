package dev.connreg.az.command;

import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value.Fields;

/** Container registries, as az acr has them. */
final class Registries implements RegistryOperations {

    private final Invocations invocations;

    Registries(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int show(RegistryShow options) {
        var invocation = invocations.of(options.global);
        var registry = RegistryFinder.of(invocation, options.name, options.group.resourceGroup);
        return invocation.print(ResultShape.REGISTRY.of(registry.read()), ResultTable.REGISTRY);
    }

    @Override
    public int update(RegistryUpdate options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = RegistryFinder.of(invocation, options.name, options.group.resourceGroup);
        var properties = Fields.builder();
        options.dataEndpointEnabled.ifPresent(enabled -> properties.put("dataEndpointEnabled", enabled));
        var body = Fields.builder().put("properties", properties.build()).build();
        var patch = new Action.Patch(registry.id(), ApiVersions.CONTAINER_REGISTRY, body);
        var outcome = invocation.apply(Change.of(ChangeType.MODIFY, "registry", registry.id(), patch));
        return invocation.print(ResultShape.REGISTRY.of(outcome.of(registry.id())), ResultTable.REGISTRY);
    }
}
