package dev.connreg.az.command;

import dev.connreg.az.grammar.Options;

/** A connected registry by its registry and its name, which az has in this order where it is written to. */
public final class NamedConnectedRegistry extends RegistryOption {

    public String name = "";

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.text(value -> name = value, "--name", "-n").required().says("Name of the connected registry.");
    }
}
