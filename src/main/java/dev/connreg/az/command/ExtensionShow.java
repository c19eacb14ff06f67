package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Show an extension of a cluster. */
@Command(name = "show", description = "Show an extension of a cluster.")
@Example(
        does = "Show an extension.",
        command =
                "connreg k8s-extension show --cluster-name myCluster --cluster-type connectedClusters --name myConnectedRegistry --resource-group myResourceGroup")
public final class ExtensionShow implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ExtensionTarget target = new ExtensionTarget();

    @Mixin
    public ClusterProviderOption provider = new ClusterProviderOption();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ExtensionShow(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.extensions().show(this);
    }
}
