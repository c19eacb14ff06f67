package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;
import java.util.Optional;

/** The resource group of a registry, which az can also find by itself. */
public final class ResourceGroupOption implements Declared {

    public Optional<String> resourceGroup = Optional.empty();

    @Override
    public void declare(Options options) {
        options.optionalText(value -> resourceGroup = value, "--resource-group", "-g")
                .configured("defaults.group")
                .says("Name of the resource group. Without it the registry is looked for in the whole subscription.");
    }
}
