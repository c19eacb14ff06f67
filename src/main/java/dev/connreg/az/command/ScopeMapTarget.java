package dev.connreg.az.command;

import picocli.CommandLine.Option;

/** A scope map, by its registry and its name. */
public final class ScopeMapTarget extends RegistryOption {

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name of the scope map.")
    public String name = "";
}
