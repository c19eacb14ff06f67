package dev.connreg.site;

import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceType;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import dev.connreg.spec.ConnectedRegistryName;
import dev.connreg.spec.NamesSpec;
import dev.connreg.spec.RegistrySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ids of a site's resources; without a scope map where the token is somebody else's. */
public record SiteNames(
        ResourceId registry,
        ResourceId cluster,
        ResourceId connectedRegistry,
        ResourceId token,
        Optional<ResourceId> scopeMap,
        List<ResourceId> clientTokens,
        ResourceId extension) {

    public SiteNames {
        clientTokens = List.copyOf(clientTokens);
    }

    public static SiteNames of(NamesSpec names, String defaultSubscription) {
        var group = new ResourceGroup(
                names.registry().subscription().orElse(defaultSubscription),
                names.registry().resourceGroup());
        var clusterGroup = new ResourceGroup(
                names.cluster().subscription().orElse(group.subscriptionId()),
                names.cluster().resourceGroup());
        var registry = registry(names.registry(), defaultSubscription);
        var cluster = clusterGroup
                .id()
                .extension(ConnectedCluster.TYPE.name(), names.cluster().name());
        return new SiteNames(
                registry,
                cluster,
                registry.child("connectedRegistries", names.connectedRegistry()),
                registry.child("tokens", names.token()),
                names.scopeMap().map(map -> registry.child("scopeMaps", map)),
                names.clientTokens().stream()
                        .map(token -> registry.child("tokens", token))
                        .toList(),
                cluster.extension(Extension.TYPE.name(), names.extension()));
    }

    public static ResourceId connectedRegistry(ConnectedRegistryName name, String defaultSubscription) {
        return registry(name.registry(), defaultSubscription).child("connectedRegistries", name.name());
    }

    public static ResourceId registry(RegistrySpec registry, String defaultSubscription) {
        return new ResourceGroup(registry.subscription().orElse(defaultSubscription), registry.resourceGroup())
                .id()
                .extension(CloudRegistry.TYPE.name(), registry.name());
    }

    /** In the order of their creation. */
    public List<Resource> resources() {
        var resources = new ArrayList<Resource>();
        resources.add(new Resource(CloudRegistry.KIND, CloudRegistry.TYPE, registry, false));
        resources.add(new Resource(ConnectedCluster.KIND, ConnectedCluster.TYPE, cluster, false));
        scopeMap.ifPresent(map -> resources.add(new Resource(ScopeMap.KIND, ScopeMap.TYPE, map, true)));
        resources.add(new Resource(Token.SYNC_KIND, Token.TYPE, token, scopeMap.isPresent()));
        clientTokens.forEach(client -> resources.add(new Resource(Token.CLIENT_KIND, Token.TYPE, client, false)));
        resources.add(new Resource(ConnectedRegistry.KIND, ConnectedRegistry.TYPE, connectedRegistry, true));
        resources.add(new Resource(Extension.KIND, Extension.TYPE, extension, true));
        return resources;
    }

    /** A managed one is created by a deployment and deleted by a cleanup. */
    public record Resource(String kind, ResourceType type, ResourceId id, boolean managed) {}
}
