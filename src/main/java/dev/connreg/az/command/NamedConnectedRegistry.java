package dev.connreg.az.command;

import picocli.CommandLine.Option;

/** A connected registry by its registry and its name, which az has in this order where it is written to. */
public final class NamedConnectedRegistry extends RegistryOption {

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name of the connected registry.")
    public String name = "";
}
