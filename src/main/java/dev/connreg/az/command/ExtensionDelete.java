package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Remove an extension from a cluster. */
@Command(name = "delete", description = "Remove an extension from a cluster.")
@Example(
        does = "Remove an extension.",
        command =
                "connreg k8s-extension delete --cluster-name myCluster --cluster-type connectedClusters --name myConnectedRegistry --resource-group myResourceGroup")
public final class ExtensionDelete implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ExtensionTarget target = new ExtensionTarget();

    @Mixin
    public ClusterProviderOption provider = new ClusterProviderOption();

    @Option(names = "--no-wait", description = "Do not wait for the end of the operation.")
    public boolean noWait;

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    public boolean yes;

    @Option(names = "--force", description = "Forget it even if the cluster does not answer.")
    public boolean force;

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ExtensionDelete(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.extensions().delete(this);
    }
}
