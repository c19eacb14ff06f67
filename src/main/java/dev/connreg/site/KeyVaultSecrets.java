package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.SecretSource;
import dev.connreg.graph.Value;
import java.util.Locale;

/** The graph of a site whose secrets are in a key vault when a template of it is deployed. */
public final class KeyVaultSecrets {

    public static final String VAULT = "Microsoft.KeyVault/vaults";

    private KeyVaultSecrets() {}

    public static boolean isVault(ResourceId id) {
        return id.subscriptionId().isPresent()
                && id.resourceGroup().isPresent()
                && id.type().filter(VAULT::equalsIgnoreCase).isPresent();
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
