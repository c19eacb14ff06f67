package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Operation;
import dev.connreg.template.TemplateFiles;
import java.util.List;

/** Commands of az about connected registries of a graph; with subscriptions where those are known. */
record CommandLines(GraphResolver resolver, boolean named) {

    static final String PLAIN_PARENT = "If the parent was deployed without TLS, write http in place of https.";

    /** With the values of the parameters, as a parameter file has them. */
    static CommandLines named(DeploymentGraph graph) {
        return new CommandLines(new GraphResolver(graph), true);
    }

    /** The option of az, with a blank before it; empty where it is the current one. */
    String subscriptionOption(String subscriptionId) {
        return named && !subscriptionId.equals(TemplateFiles.THIS_SUBSCRIPTION)
                ? " --subscription " + subscriptionId
                : "";
    }

    /** The same for the commands about a connected registry. */
    String subscription(String connectedRegistry) {
        return subscriptionOption(
                resolver.id(connectedRegistry).subscriptionId().orElseThrow());
    }

    String loginServer(String parent) {
        return "az acr connected-registry show%s --registry %s --name %s --query loginServer.host --output tsv"
                .formatted(subscription(parent), registry(parent), name(parent));
    }

    /** The lines of the command that prints it. */
    List<String> connectionString(Operation.MakeConnectionString making) {
        var symbol = making.connectedRegistry();
        return List.of(
                "az acr connected-registry get-settings --yes%s \\".formatted(subscription(symbol)),
                "  --registry %s --name %s --parent-protocol https \\".formatted(registry(symbol), name(symbol)),
                "  --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv");
    }

    String online(String symbol) {
        return "az acr connected-registry show%s --registry %s --name %s --query connectionState --output tsv"
                .formatted(subscription(symbol), registry(symbol), name(symbol));
    }

    /** Gives a token the scope map, and enables it. */
    String tokenUpdate(String token, String scopeMap) {
        return "az acr token update%s --registry %s --name %s --scope-map %s --status enabled"
                .formatted(subscription(token), registry(token), name(token), name(scopeMap));
    }

    String name(String connectedRegistry) {
        return resolver.id(connectedRegistry).name();
    }

    String registry(String connectedRegistry) {
        return resolver.id(connectedRegistry).parent().orElseThrow().name();
    }
}
