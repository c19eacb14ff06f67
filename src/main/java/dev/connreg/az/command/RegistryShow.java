package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;

final class RegistryShow extends AzCommand {

    static final CommandText TEXT = CommandText.of("show", "Show a container registry.")
            .example("Show a registry.", "connreg acr show --name myregistry");

    public String name = "";

    public ResourceGroupOption group = new ResourceGroupOption();

    RegistryShow(Invocations invocations) {
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
    }

    @Override
    int run(Invocation invocation) {
        var registry = RegistryFinder.of(invocation, name, group);
        return invocation.print(ResultShape.REGISTRY.of(registry.read()), ResultTable.REGISTRY);
    }
}
