package dev.connreg.az.command;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The resource provider of clusters of which there are several. */
public final class ClusterProviderOption {

    @Option(
            names = {"--cluster-resource-provider", "--cluster-rp"},
            description = "Resource provider of the cluster; looked at for provisionedClusters only.")
    public Optional<String> clusterResourceProvider = Optional.empty();
}
