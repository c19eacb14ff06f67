package dev.connreg.template.script;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value.Fields;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The resources of a graph by what they are, with their values. */
record ScriptSite(DeploymentGraph graph, GraphResolver resolver) {

    static ScriptSite of(DeploymentGraph graph) {
        return new ScriptSite(graph, new GraphResolver(graph));
    }

    ScriptNames names() {
        var scopeMap = managed(ScopeMap.KIND).map(this::id);
        var extension = id(managed(Extension.KIND).orElseThrow());
        return new ScriptNames(
                connectedRegistry().parent().orElseThrow(),
                extension.parent().orElseThrow(),
                connectedRegistry(),
                id(syncToken()),
                scopeMap,
                extension);
    }

    ResourceId connectedRegistry() {
        return id(managed(ConnectedRegistry.KIND).orElseThrow());
    }

    Fields connectedRegistryProperties() {
        return properties(managed(ConnectedRegistry.KIND).orElseThrow());
    }

    Fields connectedRegistryBody() {
        return resolver.body(managed(ConnectedRegistry.KIND).orElseThrow());
    }

    Fields extensionProperties() {
        return properties(managed(Extension.KIND).orElseThrow());
    }

    /** Of the scope map that is made for the sync token; empty where the token is somebody else's. */
    Optional<Fields> scopeMapProperties() {
        return managed(ScopeMap.KIND).map(this::properties);
    }

    /** Whether scope map and token have the name of the connected registry, as those have that az makes. */
    boolean hasNamesOfAz() {
        var name = connectedRegistry().name();
        return names().scopeMap()
                .filter(map -> map.name().equals(name) && names().token().name().equals(name))
                .isPresent();
    }

    /** Empty where the registry must be there. */
    Optional<String> createdRegistryTier() {
        return managed(CloudRegistry.KIND)
                .flatMap(registry -> registry.body().object("sku").text("name"));
    }

    /** The name of the connected registry above. */
    Optional<String> parent() {
        return operations(Operation.GrantAncestors.class)
                .map(grant -> resolver.id(grant.parent()).name())
                .findFirst();
    }

    /** What those above must allow; only gateways where the token is somebody else's. */
    List<String> granted() {
        return operations(Operation.GrantAncestors.class)
                .flatMap(grant -> resolver.texts(grant.actions()).stream())
                .toList();
    }

    /** The secret that the script makes; empty where the user gives the connection string. */
    Optional<String> madeSecret() {
        return operations(Operation.MakeConnectionString.class)
                .map(Operation.MakeConnectionString::secret)
                .findFirst();
    }

    private ResourceNode syncToken() {
        return node(Token.SYNC_KIND, _ -> true).orElseThrow();
    }

    private Optional<ResourceNode> managed(String kind) {
        return node(kind, Predicate.not(ResourceNode::isExisting));
    }

    private Optional<ResourceNode> node(String kind, Predicate<ResourceNode> which) {
        return graph.resources().stream()
                .filter(node -> node.kind().equals(kind) && which.test(node))
                .findFirst();
    }

    private ResourceId id(ResourceNode node) {
        return resolver.id(node.symbol());
    }

    private Fields properties(ResourceNode node) {
        return resolver.body(node).object("properties");
    }

    private <T extends Operation> Stream<T> operations(Class<T> type) {
        return graph.nodes().stream()
                .filter(OperationNode.class::isInstance)
                .map(node -> ((OperationNode) node).operation())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
