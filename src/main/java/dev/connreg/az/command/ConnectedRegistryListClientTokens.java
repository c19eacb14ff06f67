package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;

/** List the tokens that clients of a connected registry may sign in with. */
final class ConnectedRegistryListClientTokens extends WritingCommand {

    static final CommandText TEXT = CommandText.of(
                    "list-client-tokens", "List the tokens that clients of a connected registry may sign in with.")
            .example(
                    "List the client tokens.",
                    "connreg acr connected-registry list-client-tokens --registry myregistry --name myconnectedregistry");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryListClientTokens(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        var tokens = registry.managed(target.name)
                .clientTokens()
                .map(token -> invocation.arm().get(token, AzApiVersions.CONTAINER_REGISTRY));
        return invocation.print(ResultShape.TOKEN.of(Invocation.array(tokens)), ResultTable.TOKEN);
    }
}
