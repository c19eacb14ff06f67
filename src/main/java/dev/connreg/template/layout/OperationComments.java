package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Operation;
import dev.connreg.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a comment what a template cannot do, and the command that does it. */
final class OperationComments {

    private final DeploymentGraph graph;
    private final GraphResolver resolver;

    OperationComments(DeploymentGraph graph) {
        this.graph = graph;
        this.resolver = new GraphResolver(graph);
    }

    List<String> of(Operation operation) {
        return switch (operation) {
            case Operation.GrantAncestors(var parent, var actions) -> grantAncestors(parent, actions);
            case Operation.MakeConnectionString(var symbol, var _, var secret) -> makeConnectionString(symbol, secret);
            case Operation.AwaitOnline(var symbol) -> awaitOnline(symbol);
        };
    }

    private List<String> grantAncestors(String parent, List<Value> actions) {
        var head = Stream.of(
                "What this template cannot do: let the new connected registry synchronize through its ancestors. Run",
                "this first for the sync scope map of '%s', and of each connected registry above it:"
                        .formatted(name(parent)),
                "  az acr scope-map update --registry %s --name <scope map> \\".formatted(registry(parent)));
        return Stream.concat(head, grants(resolver.texts(actions))).toList();
    }

    /** An action is {@code <repositories or gateway>/<name, which may hold slashes>/<object>/<verb>}. */
    private static Stream<String> grants(List<String> actions) {
        var byTarget = actions.stream()
                .collect(Collectors.groupingBy(
                        action -> option(action) + target(action),
                        LinkedHashMap::new,
                        Collectors.mapping(OperationComments::right, Collectors.joining(" "))));
        var last = byTarget.lastEntry();
        return byTarget.entrySet().stream()
                .map(grant -> "    " + grant.getKey() + " " + grant.getValue() + (grant.equals(last) ? "" : " \\"));
    }

    private static String option(String action) {
        return action.startsWith("gateway/") ? "--add-gateway " : "--add-repository ";
    }

    private static String target(String action) {
        return action.substring(
                action.indexOf('/') + 1, action.length() - right(action).length() - 1);
    }

    private static String right(String action) {
        return action.substring(action.lastIndexOf('/', action.lastIndexOf('/') - 1) + 1);
    }

    private List<String> makeConnectionString(String symbol, String secret) {
        var head = Stream.of(
                "What this template cannot do: make the password of the sync token, a part of the connection string.",
                "Deploy without a connection string first, make one, and deploy again: that adds the extension.",
                "A deployment without it leaves the extension as it is.",
                "  export %s=\"$(az acr connected-registry get-settings --yes \\"
                        .formatted(SymbolNames.environmentVariable(secret)),
                "    --registry %s --name %s --parent-protocol https \\".formatted(registry(symbol), name(symbol)),
                "    --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv)\"");
        var nested = "For <parent gateway endpoint> in it put the login server of the parent connected registry.";
        return (hasAncestors() ? Stream.concat(head, Stream.of(nested)) : head).toList();
    }

    private boolean hasAncestors() {
        return graph.nodes().stream().anyMatch(Operations::grantsAncestors);
    }

    private List<String> awaitOnline(String symbol) {
        return List.of(
                "What this template cannot do: wait until the connected registry is Online. To see whether it is:",
                "  az acr connected-registry show --registry %s --name %s --query connectionState --output tsv"
                        .formatted(registry(symbol), name(symbol)));
    }

    private String name(String connectedRegistry) {
        return resolver.id(connectedRegistry).name();
    }

    private String registry(String connectedRegistry) {
        return resolver.id(connectedRegistry).parent().orElseThrow().name();
    }
}
