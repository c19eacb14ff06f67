package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.resource.setting.SettingsCheck;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.NamesSpec;
import java.util.List;

/** One connected registry on one cluster, as a spec asks for it. */
public record Site(DeploymentSpec spec, DeploymentGraph graph, SiteNames names) {

    public static Site of(DeploymentSpec spec, String defaultSubscription) {
        return new Site(
                spec,
                GraphComposer.compose(spec, defaultSubscription),
                SiteNames.of(NamesSpec.of(spec), defaultSubscription));
    }

    /** What is doubtful of the settings of the extension together, those of the TLS mode among them. */
    public static List<String> doubts(DeploymentSpec spec) {
        return SettingsCheck.doubtsOf(SiteExtension.plainSettings(spec.extension(), spec.tls()));
    }
}
