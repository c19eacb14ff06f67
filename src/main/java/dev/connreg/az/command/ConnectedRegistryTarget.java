package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;

/** A connected registry, by its name and its registry. */
public final class ConnectedRegistryTarget implements Declared {

    public String name = "";

    public String registry = "";

    @Override
    public void declare(Options options) {
        options.text(value -> name = value, "--name", "-n").required().says("Name of the connected registry.");
        options.text(value -> registry = value, "--registry", "-r")
                .required()
                .configured("defaults.acr")
                .says("Name or login server of the container registry.");
    }
}
