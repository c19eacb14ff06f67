package dev.connreg.az.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import java.util.Map;

final class ExtensionList extends AzCommand {

    static final CommandText TEXT = CommandText.of("list", "List the extensions of a cluster.")
            .example(
                    "List the extensions of a cluster.",
                    "connreg k8s-extension list --cluster-name myCluster --cluster-type connectedClusters --resource-group myResourceGroup");

    public ClusterTarget cluster = new ClusterTarget();

    public ClusterProviderOption provider = new ClusterProviderOption();

    ExtensionList(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(cluster);
        options.include(provider);
    }

    @Override
    int run(Invocation invocation) {
        var address = ExtensionAddress.of(invocation, cluster, cluster.type, provider);
        var all = JsonNodeFactory.instance.arrayNode();
        all.addAll(invocation.arm().list(address.collection(), AzApiVersions.EXTENSION, Map.of()));
        return invocation.print(ResultShape.EXTENSION.of(all), ResultTable.EXTENSION);
    }
}
