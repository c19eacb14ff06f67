package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;

/** The kind of a cluster. */
public final class ClusterTypeOption implements Declared {

    public String clusterType = "";

    @Override
    public void declare(Options options) {
        options.text(value -> clusterType = value, "--cluster-type", "-t")
                .required()
                .choices("connectedClusters", "managedClusters", "appliances", "provisionedClusters")
                .newerChoices("fleets")
                .says("Kind of the cluster.");
    }
}
