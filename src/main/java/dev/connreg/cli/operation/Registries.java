package dev.connreg.cli.operation;

import dev.connreg.cli.az.command.RegistryOperations;
import dev.connreg.cli.az.command.RegistryShow;
import dev.connreg.cli.az.command.RegistryUpdate;
import dev.connreg.deployment.Action;
import dev.connreg.deployment.Change;
import dev.connreg.deployment.ChangeType;
import dev.connreg.graph.Value.Fields;
import dev.connreg.output.ResultShape;
import dev.connreg.output.ResultTable;

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
