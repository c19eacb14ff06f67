package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;
import java.util.Optional;

/** The resource provider of clusters of which there are several. */
public final class ClusterProviderOption implements Declared {

    public Optional<String> clusterResourceProvider = Optional.empty();

    @Override
    public void declare(Options options) {
        options.optionalText(value -> clusterResourceProvider = value, "--cluster-resource-provider", "--cluster-rp")
                .says("Resource provider of the cluster; looked at for provisionedClusters only.");
    }
}
