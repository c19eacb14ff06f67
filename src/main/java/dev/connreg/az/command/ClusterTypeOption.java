package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import picocli.CommandLine.Option;

/** The kind of a cluster. */
public final class ClusterTypeOption {

    @Option(
            names = {"--cluster-type", "-t"},
            required = true,
            description = "Kind of the cluster.")
    @Argument(
            choices = {"connectedClusters", "managedClusters", "appliances", "provisionedClusters"},
            newerChoices = "fleets")
    public String clusterType = "";
}
