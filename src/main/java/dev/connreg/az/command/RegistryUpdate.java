package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.resource.CloudRegistry;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "update", description = "Change a container registry.")
@Example(
        does = "Switch the data endpoint on.",
        command = "connreg acr update --name myregistry --data-endpoint-enabled true")
final class RegistryUpdate extends WritingCommand {

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name or login server of the container registry.")
    @Argument(configured = "defaults.acr")
    public String name = "";

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(
            names = "--data-endpoint-enabled",
            arity = "0..1",
            description = "Serve layers from an endpoint of the registry's own, as connected registries need.")
    @Argument(group = "Network Rule")
    public Optional<Boolean> dataEndpointEnabled = Optional.empty();

    RegistryUpdate(Invocations invocations) {
        super(invocations);
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
