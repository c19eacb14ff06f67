package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import picocli.CommandLine.Option;

class ClusterName {

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
}
