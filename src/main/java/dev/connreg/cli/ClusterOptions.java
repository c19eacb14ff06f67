package dev.connreg.cli;

import dev.connreg.graph.ResourceId;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.kubernetes.ClusterChoice;
import dev.connreg.kubernetes.Kubectl;
import java.nio.file.Path;
import java.util.List;

/** How kubectl reaches the cluster of the site. */
final class ClusterOptions implements OptionGroup {

    private final OwnOption<Path> kubeconfig = OwnOption.file(
            "FILE",
            "Where kubectl finds the cluster; default: as kubectl does (KUBECONFIG, ~/.kube/config).",
            "--kubeconfig");

    private final OwnOption<String> context = OwnOption.text(
            "NAME",
            "The context of kubectl that is the cluster. Without it, the current one is asked if it is seen to be that Arc cluster.",
            "--context");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(kubeconfig, context);
    }

    private ClusterChoice choice() {
        return new ClusterChoice(kubeconfig.given(), context.given());
    }

    boolean isGiven() {
        return choice().isGiven();
    }

    /** Asks the cluster which one it is. Only what led to the right one is repeated in commands that are advised. */
    ClusterAccess access(Services services, ResourceId arc) {
        var access = ClusterAccess.of(arc, Kubectl.find(services.environment().variables(), choice()), choice());
        if (access instanceof ClusterAccess.Open(var _, var facts)) {
            services.looksAt(facts);
        }
        return access;
    }
}
