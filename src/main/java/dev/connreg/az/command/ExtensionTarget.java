package dev.connreg.az.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A cluster extension, by its cluster and name. */
public final class ExtensionTarget extends ClusterName {

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name of the extension instance.")
    public String name = "";

    @Mixin
    public ClusterTypeOption type = new ClusterTypeOption();
}
