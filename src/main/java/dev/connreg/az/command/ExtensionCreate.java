package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Install an extension on a cluster. */
@Command(name = "create", description = "Install an extension on a cluster.")
@Example(
        does = "Install the connected registry extension with its secret settings in a file.",
        command =
                "connreg k8s-extension create --cluster-name myCluster --cluster-type connectedClusters --extension-type Microsoft.ContainerRegistry.ConnectedRegistry --name myConnectedRegistry --resource-group myResourceGroup --config service.clusterIP=192.100.100.1 --config-protected-file protected-settings.json")
@Example(
        does = "Install a version and stay at it.",
        command =
                "connreg k8s-extension create --cluster-name myCluster --cluster-type connectedClusters --extension-type Microsoft.ContainerRegistry.ConnectedRegistry --name myConnectedRegistry --resource-group myResourceGroup --version 0.11.0 --auto-upgrade-minor-version false")
public final class ExtensionCreate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ExtensionTarget target = new ExtensionTarget();

    @Option(
            names = "--extension-type",
            required = true,
            description = "Type of the extension, like Microsoft.ContainerRegistry.ConnectedRegistry.")
    public String extensionType = "";

    @Mixin
    public ClusterProviderOption provider = new ClusterProviderOption();

    @Option(names = "--scope", description = "Whether one instance serves the cluster or a namespace.")
    @Argument(choices = {"cluster", "namespace"})
    public Optional<String> scope = Optional.empty();

    @Option(names = "--release-namespace", description = "Namespace to install into; with --scope cluster.")
    public Optional<String> releaseNamespace = Optional.empty();

    @Option(names = "--target-namespace", description = "Namespace to serve; with --scope namespace.")
    public Optional<String> targetNamespace = Optional.empty();

    @Mixin
    public ExtensionSettings settings = new ExtensionSettings();

    @Option(names = "--plan-name", description = "Name of the Marketplace plan.")
    @Argument(group = "Marketplace")
    public Optional<String> planName = Optional.empty();

    @Option(names = "--plan-product", description = "Product of the Marketplace plan.")
    @Argument(group = "Marketplace")
    public Optional<String> planProduct = Optional.empty();

    @Option(names = "--plan-publisher", description = "Publisher of the Marketplace plan.")
    @Argument(group = "Marketplace")
    public Optional<String> planPublisher = Optional.empty();

    @Option(names = "--no-wait", description = "Do not wait for the end of the operation.")
    public boolean noWait;

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ExtensionCreate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.extensions().create(this);
    }
}
