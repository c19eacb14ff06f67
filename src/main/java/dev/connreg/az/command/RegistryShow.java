package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "show", description = "Show a container registry.")
@Example(does = "Show a registry.", command = "connreg acr show --name myregistry")
final class RegistryShow extends AzCommand {

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name or login server of the container registry.")
    @Argument(configured = "defaults.acr")
    public String name = "";

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    RegistryShow(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = RegistryFinder.of(invocation, name, group);
        return invocation.print(ResultShape.REGISTRY.of(registry.read()), ResultTable.REGISTRY);
    }
}
