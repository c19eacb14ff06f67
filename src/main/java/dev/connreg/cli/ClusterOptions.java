package dev.connreg.cli;

import dev.connreg.graph.ResourceId;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.kubernetes.ClusterChoice;
import dev.connreg.kubernetes.Kubectl;
import dev.connreg.problem.Fact;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    /** For commands that are advised. */
    Map<Fact, String> facts() {
        return choice().facts();
    }

    /** Asks the cluster which one it is. */
    ClusterAccess access(Services services, ResourceId arc) {
        return ClusterAccess.of(arc, Kubectl.find(services.environment().variables(), choice()), choice());
    }
}
