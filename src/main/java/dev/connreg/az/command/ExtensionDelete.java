package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import java.util.Map;

final class ExtensionDelete extends WritingCommand {

    static final CommandText TEXT = CommandText.of("delete", "Remove an extension from a cluster.")
            .example(
                    "Remove an extension.",
                    "connreg k8s-extension delete --cluster-name myCluster --cluster-type connectedClusters --name myConnectedRegistry --resource-group myResourceGroup");

    public ExtensionTarget target = new ExtensionTarget();

    public ClusterProviderOption provider = new ClusterProviderOption();

    public NoWaitOption waiting = new NoWaitOption();

    public YesOption confirmation = new YesOption();

    public boolean force;

    ExtensionDelete(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(provider);
        options.include(waiting);
        options.include(confirmation);
        options.flag(() -> force = true, "--force").says("Forget it even if the cluster does not answer.");
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
