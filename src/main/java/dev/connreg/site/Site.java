package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.NamesSpec;

/** One connected registry on one cluster, as a spec asks for it. */
public record Site(DeploymentSpec spec, DeploymentGraph graph, SiteNames names) {

    public static Site of(DeploymentSpec spec, String defaultSubscription) {
        return new Site(
                spec,
                GraphComposer.compose(spec, defaultSubscription),
                SiteNames.of(NamesSpec.of(spec), defaultSubscription));
    }
}
