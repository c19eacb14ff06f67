package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;

/** The registry that a command works in. */
public class RegistryOption implements Declared {

    public String registry = "";

    @Override
    public void declare(Options options) {
        options.text(value -> registry = value, "--registry", "-r")
                .required()
                .configured("defaults.acr")
                .says("Name or login server of the container registry.");
    }
}
