package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Change the version or the settings of an extension. */
@Command(name = "update", description = "Change the version or the settings of an extension.")
@Example(
        does = "Change a setting without being asked.",
        command =
                "connreg k8s-extension update --cluster-name myCluster --cluster-type connectedClusters --name myConnectedRegistry --resource-group myResourceGroup --config pvc.storageRequest=250Gi --yes")
public final class ExtensionUpdate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ExtensionTarget target = new ExtensionTarget();

    @Mixin
    public ClusterProviderOption provider = new ClusterProviderOption();

    @Mixin
    public ExtensionSettings settings = new ExtensionSettings();

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    public boolean yes;

    @Option(names = "--no-wait", description = "Do not wait for the end of the operation.")
    public boolean noWait;

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ExtensionUpdate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.extensions().update(this);
    }
}
