package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import picocli.CommandLine.Option;

/** The registry that a command works in. */
public class RegistryOption {

    @Option(
            names = {"--registry", "-r"},
            required = true,
            description = "Name or login server of the container registry.")
    @Argument(configured = "defaults.acr")
    public String registry = "";
}
