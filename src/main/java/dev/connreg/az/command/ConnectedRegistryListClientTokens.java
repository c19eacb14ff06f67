package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List the tokens that clients of a connected registry may sign in with. */
@Command(
        name = "list-client-tokens",
        description = "List the tokens that clients of a connected registry may sign in with.")
@Example(
        does = "List the client tokens.",
        command = "connreg acr connected-registry list-client-tokens --registry myregistry --name myconnectedregistry")
final class ConnectedRegistryListClientTokens extends WritingCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryListClientTokens(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        registry.requireManaged();
        var tokens = registry.connectedRegistry(target.name)
                .clientTokens()
                .map(token -> invocation.arm().get(token, AzApiVersions.CONTAINER_REGISTRY));
        return invocation.print(ResultShape.TOKEN.of(Invocation.array(tokens)), ResultTable.TOKEN);
    }
}
