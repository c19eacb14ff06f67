package dev.connreg.deployment.plan;

import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value.Fields;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import dev.connreg.site.GrantedScopeMap;
import java.util.Optional;

/** A site as its graph has it and as it is. */
record LiveSite(DeploymentGraph graph, Live live) {

    Fields body(ResourceNode node) {
        return live.resolver().body(node);
    }

    ResourceNode registryNode() {
        return managed(ConnectedRegistry.KIND).orElseThrow();
    }

    Optional<ConnectedRegistry> registry() {
        return live.find(registryNode()).map(ConnectedRegistry::new);
    }

    String registryName() {
        return live.id(registryNode()).name();
    }

    Optional<ResourceNode> extensionNode() {
        return managed(Extension.KIND);
    }

    Optional<Extension> extension() {
        return extensionNode().flatMap(live::find).map(Extension::new);
    }

    /** Its own scope map with what it needs there, whoever made it; known to be its own once it is planned. */
    Optional<GrantedScopeMap> scopeMap() {
        return managed(ScopeMap.KIND)
                .flatMap(node -> live.find(node)
                        .map(found -> new GrantedScopeMap(
                                new ScopeMap(found),
                                body(node).object("properties").texts("actions"))));
    }

    Optional<ResourceNode> tokenNode() {
        return graph.resources().stream()
                .filter(node -> node.kind().equals(Token.SYNC_KIND))
                .findFirst();
    }

    Optional<Token> token() {
        return tokenNode().flatMap(live::find).map(Token::new);
    }

    /** The sync token, if it is there and does not use the scope map that is made for it. */
    Optional<ResourceId> strayToken() {
        return managed(ScopeMap.KIND)
                .map(live::id)
                .flatMap(map -> token().filter(token -> !token.uses(map)))
                .map(Token::id);
    }

    /** Whether the connected registry is there and has that sync token. */
    boolean isSignedInBy(ResourceId token) {
        return registry()
                .flatMap(ConnectedRegistry::syncToken)
                .filter(token::equals)
                .isPresent();
    }

    /** Whether the connected registry is there and its sync token uses that scope map. */
    boolean isSyncedBy(ResourceId scopeMap) {
        return token().filter(token -> isSignedInBy(token.id()) && token.uses(scopeMap))
                .isPresent();
    }

    Optional<ResourceId> parent() {
        for (var node : graph.nodes()) {
            if (node instanceof OperationNode(var _, Operation.GrantAncestors grant, var _)) {
                return Optional.of(live.id(graph.resource(grant.parent())));
            }
        }
        return Optional.empty();
    }

    private Optional<ResourceNode> managed(String kind) {
        return graph.resources().stream()
                .filter(node -> !node.isExisting() && node.kind().equals(kind))
                .findFirst();
    }
}
