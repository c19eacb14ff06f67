package dev.connreg.az.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the extensions of a cluster.")
@Example(
        does = "List the extensions of a cluster.",
        command =
                "connreg k8s-extension list --cluster-name myCluster --cluster-type connectedClusters --resource-group myResourceGroup")
final class ExtensionList extends AzCommand {

    @Mixin
    public ClusterTarget cluster = new ClusterTarget();

    @Mixin
    public ClusterProviderOption provider = new ClusterProviderOption();

    ExtensionList(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var address = ExtensionAddress.of(invocation, cluster, cluster.type, provider);
        var all = JsonNodeFactory.instance.arrayNode();
        all.addAll(invocation.arm().list(address.collection(), AzApiVersions.EXTENSION, Map.of()));
        return invocation.print(ResultShape.EXTENSION.of(all), ResultTable.EXTENSION);
    }
}
