package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.resource.CloudRegistry;
import java.util.Optional;

final class RegistryUpdate extends WritingCommand {

    static final CommandText TEXT = CommandText.of("update", "Change a container registry.")
            .example(
                    "Switch the data endpoint on.",
                    "connreg acr update --name myregistry --data-endpoint-enabled true");

    public String name = "";

    public ResourceGroupOption group = new ResourceGroupOption();

    public Optional<Boolean> dataEndpointEnabled = Optional.empty();

    RegistryUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.text(value -> name = value, "--name", "-n")
                .required()
                .configured("defaults.acr")
                .says("Name or login server of the container registry.");
        options.include(group);
        options.threeState(value -> dataEndpointEnabled = value, "--data-endpoint-enabled")
                .group("Network Rule")
                .says("Serve layers from an endpoint of the registry's own, as connected registries need.");
    }

    @Override
    int run(Invocation invocation) {
        var registry = RegistryFinder.of(invocation, name, group);
        var patch = new Action.Patch(
                registry.id(), AzApiVersions.CONTAINER_REGISTRY, CloudRegistry.patch(dataEndpointEnabled));
        var outcome = invocation.apply(Change.of(ChangeType.MODIFY, CloudRegistry.KIND, registry.id(), patch));
        return invocation.print(ResultShape.REGISTRY.of(outcome.of(registry.id())), ResultTable.REGISTRY);
    }
}
