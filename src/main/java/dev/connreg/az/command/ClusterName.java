package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;

class ClusterName implements Declared {

    public String resourceGroup = "";

    public String clusterName = "";

    @Override
    public void declare(Options options) {
        options.text(value -> resourceGroup = value, "--resource-group", "-g")
                .required()
                .configured("defaults.group")
                .says("Name of the resource group.");
        options.text(value -> clusterName = value, "--cluster-name", "-c")
                .required()
                .says("Name of the cluster.");
    }
}
