package dev.connreg.az.command;

import picocli.CommandLine.Mixin;

/** A cluster, by its resource group, name and kind. */
public final class ClusterTarget extends ClusterName {

    @Mixin
    public ClusterTypeOption type = new ClusterTypeOption();
}
