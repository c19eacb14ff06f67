package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import picocli.CommandLine.Option;

/** A scope map, by its registry and its name. */
public final class ScopeMapTarget {

    @Option(
            names = {"--registry", "-r"},
            required = true,
            description = "Name or login server of the container registry.")
    @Argument(configured = "defaults.acr")
    public String registry = "";

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name of the scope map.")
    public String name = "";
}
