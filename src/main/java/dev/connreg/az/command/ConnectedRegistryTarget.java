package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import picocli.CommandLine.Option;

/** A connected registry, by its name and its registry. */
public final class ConnectedRegistryTarget {

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name of the connected registry.")
    public String name = "";

    @Option(
            names = {"--registry", "-r"},
            required = true,
            description = "Name or login server of the container registry.")
    @Argument(configured = "defaults.acr")
    public String registry = "";
}
