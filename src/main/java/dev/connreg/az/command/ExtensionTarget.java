package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import picocli.CommandLine.Option;

/** A cluster extension, by its cluster and name. */
public final class ExtensionTarget {

    @Option(
            names = {"--resource-group", "-g"},
            required = true,
            description = "Name of the resource group.")
    @Argument(configured = "defaults.group")
    public String resourceGroup = "";

    @Option(
            names = {"--cluster-name", "-c"},
            required = true,
            description = "Name of the cluster.")
    public String clusterName = "";

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name of the extension instance.")
    public String name = "";

    @Option(
            names = {"--cluster-type", "-t"},
            required = true,
            description = "Kind of the cluster.")
    @Argument(
            choices = {"connectedClusters", "managedClusters", "appliances", "provisionedClusters"},
            newerChoices = "fleets")
    public String clusterType = "";
}
