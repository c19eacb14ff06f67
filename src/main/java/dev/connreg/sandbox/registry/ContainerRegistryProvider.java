package dev.connreg.sandbox.registry;

import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.resource.World;
import java.util.List;

/** Puts the rules of Microsoft.ContainerRegistry together. */
public final class ContainerRegistryProvider {

    private ContainerRegistryProvider() {}

    /** The rules of all its types. */
    public static List<ResourceRules> rules(World world, Appliances appliances, PasswordAnswer answer) {
        var service = new RegistryService(world);
        return List.of(
                new Registries(service, answer),
                new ScopeMaps(service),
                new Tokens(service),
                new ConnectedRegistries(service, appliances));
    }
}
