package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.deployment.plan.SyncScopeMap;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.LiveConnectedRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The container registry that a command of connected registries works in, and what lies in it. */
final class CloudRegistry {

    private static final String API_VERSION = ApiVersions.CONTAINER_REGISTRY;
    private static final Set<String> MANAGED = Set.of("basic", "standard", "premium");

    private final Invocation invocation;
    private final RegistryFinder finder;

    private CloudRegistry(Invocation invocation, RegistryFinder finder) {
        this.invocation = invocation;
        this.finder = finder;
    }

    /** As {@link RegistryFinder#of}. */
    static CloudRegistry of(Invocation invocation, String typed, ResourceGroupOption group) {
        return new CloudRegistry(invocation, RegistryFinder.of(invocation, typed, group.resourceGroup));
    }

    /** The registry that the target is in. */
    static CloudRegistry of(Invocation invocation, ConnectedRegistryTarget target, ResourceGroupOption group) {
        return of(invocation, target.registry, group);
    }

    /** Its name, as typed. */
    String name() {
        return finder.name();
    }

    ResourceId id() {
        return finder.id();
    }

    ResourceId connectedRegistryId(String name) {
        return id().child("connectedRegistries", ResourceNames.segment("connected registry", name));
    }

    ResourceId tokenId(String name) {
        return id().child("tokens", ResourceNames.segment("token", name));
    }

    ResourceId scopeMapId(String name) {
        return id().child("scopeMaps", ResourceNames.segment("scope map", name));
    }

    /** Reads the registry. */
    JsonNode read() {
        return finder.read();
    }

    /**
     * Reads the registry, as most commands do first.
     *
     * @throws Failure if it is of the old kind that lies in a storage account
     */
    void requireManaged() {
        var sku = read().at("/sku/name").asText().toLowerCase(Locale.ROOT);
        if (!MANAGED.contains(sku)) {
            throw new Failure("This operation is only supported for managed registries.");
        }
    }

    /** Reads a connected registry that must be there. */
    LiveConnectedRegistry connectedRegistry(String name) {
        return new LiveConnectedRegistry(arm().get(connectedRegistryId(name), API_VERSION));
    }

    /** Reads a connected registry, if it is there. */
    Optional<LiveConnectedRegistry> findConnectedRegistry(String name) {
        return find(connectedRegistryId(name)).map(LiveConnectedRegistry::new);
    }

    /** Reads a scope map, if it is there. */
    Optional<SyncScopeMap> findScopeMap(String name) {
        return find(scopeMapId(name)).map(scopeMap -> SyncScopeMap.of(scopeMap, API_VERSION));
    }

    /** Reads all connected registries. */
    ConnectedRegistryTree connectedRegistries() {
        return new ConnectedRegistryTree(list("connectedRegistries").stream()
                .map(LiveConnectedRegistry::new)
                .toList());
    }

    /** Reads all scope maps. */
    List<SyncScopeMap> scopeMaps() {
        return list("scopeMaps").stream()
                .map(scopeMap -> SyncScopeMap.of(scopeMap, API_VERSION))
                .toList();
    }

    /** Reads all tokens. */
    List<JsonNode> tokens() {
        return list("tokens");
    }

    private List<JsonNode> list(String collection) {
        return arm().list(id() + "/" + collection, API_VERSION, Map.of());
    }

    Optional<JsonNode> find(ResourceId id) {
        return arm().find(id, API_VERSION);
    }

    /** Reads what a token allows; both must be there. */
    SyncScopeMap scopeMapOf(ResourceId token) {
        return SyncScopeMap.ofToken(arm(), token, API_VERSION);
    }

    /** Reads what a token allows, if both are there. */
    Optional<SyncScopeMap> findScopeMapOf(ResourceId token) {
        return SyncScopeMap.find(arm(), token, API_VERSION);
    }

    private Arm arm() {
        return invocation.arm();
    }
}
