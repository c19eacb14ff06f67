package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List the extensions of a cluster. */
@Command(name = "list", description = "List the extensions of a cluster.")
@Example(
        does = "List the extensions of a cluster.",
        command =
                "connreg k8s-extension list --cluster-name myCluster --cluster-type connectedClusters --resource-group myResourceGroup")
public final class ExtensionList implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ClusterTarget cluster = new ClusterTarget();

    @Mixin
    public ClusterProviderOption provider = new ClusterProviderOption();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ExtensionList(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.extensions().list(this);
    }
}
