package dev.connreg.template.script;

import dev.connreg.graph.ResourceId;
import dev.connreg.problem.ShellWord;

/** The part of a script that makes the registry, if it is to do so, and looks whether it has what others need. */
record RegistryPart(ScriptSite site, ResourceId registry) {

    static RegistryPart of(ScriptSite site) {
        return new RegistryPart(site, site.names().registry());
    }

    String print() {
        return site.createdRegistryTier().map(this::creation).orElse("") + dataEndpoint();
    }

    /** In the region of its resource group. */
    private String creation(String tier) {
        return """

                # A registry that is there is left as it is.
                if ! is_there az acr show %1$s; then
                  az acr create %1$s --sku %2$s --data-endpoint-enabled true --admin-enabled false --output none
                fi
                """.formatted(named(), tier);
    }

    private String dataEndpoint() {
        var update = "az acr update %s --data-endpoint-enabled true".formatted(named());
        return """

                enabled=$(az acr show %s --query dataEndpointEnabled --output tsv)
                [ "$enabled" = true ] ||
                  fail %s
                """.formatted(
                        named(),
                        ShellWord.of(
                                "Connected registries need dedicated data endpoints, whose addresses firewalls must let through. To switch them on, run: "
                                        + update));
    }

    private String named() {
        return "--name " + ShellWord.of(registry.name()) + ScriptNames.place(registry);
    }
}
