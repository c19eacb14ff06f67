package dev.connreg.az.command;

import dev.connreg.az.grammar.Options;

/** A token, by its registry and its name. */
public final class TokenTarget extends RegistryOption {

    public String name = "";

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.text(value -> name = value, "--name", "-n").required().says("Name of the token.");
    }
}
