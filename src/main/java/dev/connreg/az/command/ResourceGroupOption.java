package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The resource group of a registry, which az can also find by itself. */
public final class ResourceGroupOption {

    @Option(
            names = {"--resource-group", "-g"},
            description =
                    "Name of the resource group. Without it the registry is looked for in the whole subscription.")
    @Argument(configured = "defaults.group")
    public Optional<String> resourceGroup = Optional.empty();
}
