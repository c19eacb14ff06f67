package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.SecretSource;
import dev.connreg.graph.Value;
import dev.connreg.problem.Failure;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.KeyVaultSpec;
import java.util.Locale;
import java.util.Optional;

/** The graph of a site whose secrets are in a key vault when a template of it is deployed. */
public final class KeyVaultSecrets {

    public static final String VAULT = "Microsoft.KeyVault/vaults";

    private KeyVaultSecrets() {}

    public static boolean isVault(ResourceId id) {
        return id.subscriptionId().isPresent()
                && id.resourceGroup().isPresent()
                && id.type().filter(VAULT::equalsIgnoreCase).isPresent();
    }

    /** That of a spec; empty where it names none. */
    public static Optional<ResourceId> vault(DeploymentSpec spec) {
        return spec.keyVault().map(vault -> id(vault, spec.registry().subscription()));
    }

    /** Templates name the subscription: they would not find a vault in the one that they are deployed to. */
    private static ResourceId id(KeyVaultSpec vault, Optional<String> ofRegistry) {
        var subscription = vault.subscription()
                .or(() -> ofRegistry)
                .orElseThrow(() -> new Failure(
                        "The spec names the key vault '%s' without a subscription, which a template must name: add keyVault.subscription."
                                .formatted(vault.name())));
        return new ResourceGroup(subscription, vault.resourceGroup()).id().extension(VAULT, vault.name());
    }

    /** One vault may hold the secrets of many sites: the connected registry's name is part of each one's. */
    public static DeploymentGraph of(DeploymentGraph graph, ResourceId vault) {
        var site = new GraphResolver(graph).text(new Value.ParameterRef(ParameterNames.CONNECTED_REGISTRY));
        return new DeploymentGraph(
                graph.parameters().stream()
                        .map(parameter -> parameter.secure() ? in(vault, site, parameter) : parameter)
                        .toList(),
                graph.nodes());
    }

    private static Parameter in(ResourceId vault, String site, Parameter parameter) {
        var words = parameter.name().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return parameter.withSource(new SecretSource.InVault(vault, site + "-" + words, parameter.source()));
    }
}
