package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;

final class ExtensionShow extends AzCommand {

    static final CommandText TEXT = CommandText.of("show", "Show an extension of a cluster.")
            .example(
                    "Show an extension.",
                    "connreg k8s-extension show --cluster-name myCluster --cluster-type connectedClusters --name myConnectedRegistry --resource-group myResourceGroup");

    public ExtensionTarget target = new ExtensionTarget();

    public ClusterProviderOption provider = new ClusterProviderOption();

    ExtensionShow(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(provider);
    }

    @Override
    int run(Invocation invocation) {
        var address = ExtensionAddress.of(invocation, target, target.type, provider);
        var found = new ExtensionFinder(invocation, address).get(target.name);
        return invocation.print(ResultShape.EXTENSION.of(found), ResultTable.EXTENSION);
    }
}
