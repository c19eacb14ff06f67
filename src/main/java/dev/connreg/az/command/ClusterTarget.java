package dev.connreg.az.command;

import dev.connreg.az.grammar.Options;

/** A cluster, by its resource group, name and kind. */
public final class ClusterTarget extends ClusterName {

    public ClusterTypeOption type = new ClusterTypeOption();

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(type);
    }
}
