package dev.connreg.az.command;

import dev.connreg.az.grammar.Options;

/** A cluster extension, by its cluster and name. */
public final class ExtensionTarget extends ClusterName {

    public String name = "";

    public ClusterTypeOption type = new ClusterTypeOption();

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.text(value -> name = value, "--name", "-n").required().says("Name of the extension instance.");
        options.include(type);
    }
}
