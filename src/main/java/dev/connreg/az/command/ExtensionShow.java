package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Show an extension of a cluster.")
@Example(
        does = "Show an extension.",
        command =
                "connreg k8s-extension show --cluster-name myCluster --cluster-type connectedClusters --name myConnectedRegistry --resource-group myResourceGroup")
final class ExtensionShow extends AzCommand {

    @Mixin
    public ExtensionTarget target = new ExtensionTarget();

    @Mixin
    public ClusterProviderOption provider = new ClusterProviderOption();

    ExtensionShow(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var address = ExtensionAddress.of(invocation, target, target.type, provider);
        var found = new ExtensionFinder(invocation, address).get(target.name);
        return invocation.print(ResultShape.EXTENSION.of(found), ResultTable.EXTENSION);
    }
}
