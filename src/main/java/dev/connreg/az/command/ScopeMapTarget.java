package dev.connreg.az.command;

import dev.connreg.az.grammar.Options;

/** A scope map, by its registry and its name. */
public final class ScopeMapTarget extends RegistryOption {

    public String name = "";

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.text(value -> name = value, "--name", "-n").required().says("Name of the scope map.");
    }
}
