package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "delete", description = "Remove an extension from a cluster.")
@Example(
        does = "Remove an extension.",
        command =
                "connreg k8s-extension delete --cluster-name myCluster --cluster-type connectedClusters --name myConnectedRegistry --resource-group myResourceGroup")
final class ExtensionDelete extends WritingCommand {

    @Mixin
    public ExtensionTarget target = new ExtensionTarget();

    @Mixin
    public ClusterProviderOption provider = new ClusterProviderOption();

    @Mixin
    public NoWaitOption waiting = new NoWaitOption();

    @Mixin
    public YesOption confirmation = new YesOption();

    @Option(names = "--force", description = "Forget it even if the cluster does not answer.")
    public boolean force;

    ExtensionDelete(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        return new Run(invocation).run();
    }

    private final class Run {
        private final Invocation invocation;

        Run(Invocation invocation) {
            this.invocation = invocation;
        }

        int run() {
            var name = target.name;
            var address = ExtensionAddress.of(invocation, target, target.type, provider);
            if (new ExtensionFinder(invocation, address).find(name).isEmpty()) {
                invocation
                        .console()
                        .warning("No extension with name '%s' found on cluster '%s', so nothing to delete"
                                .formatted(name, target.clusterName));
                return invocation.printNothing();
            }
            invocation.confirmUnlessDisabled("Are you sure you want to perform this operation?", confirmation.yes);
            var id = address.extension(name);
            var query = Map.of("forceDelete", Boolean.toString(force));
            invocation.apply(
                    Invocation.pace(waiting.noWait),
                    Change.of(
                            ChangeType.DELETE, "extension", id, new Action.Delete(id, AzApiVersions.EXTENSION, query)));
            return invocation.printNothing();
        }
    }
}
