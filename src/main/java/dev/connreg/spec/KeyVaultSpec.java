package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.util.Optional;

/** A key vault that hands secrets over while a template is deployed; in the registry's subscription where none is given. */
public record KeyVaultSpec(String name, String resourceGroup, Optional<String> subscription) {

    public KeyVaultSpec {
        Names.keyVault(name);
        Names.resourceGroup(resourceGroup);
        subscription.ifPresent(Names::subscription);
    }
}
