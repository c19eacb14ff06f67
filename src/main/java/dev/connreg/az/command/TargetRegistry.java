package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.deployment.live.Presence;
import dev.connreg.deployment.live.Reads;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.deployment.live.Unlisted;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The container registry that a command of connected registries works in, and what lies in it. */
final class TargetRegistry {

    private static final String API_VERSION = AzApiVersions.CONTAINER_REGISTRY;
    private static final Set<String> MANAGED = Set.of("basic", "standard", "premium");

    private final Invocation invocation;
    private final RegistryFinder finder;
    private final Map<ResourceId, Reads.Read<Optional<JsonNode>>> ahead = new HashMap<>();

    private TargetRegistry(Invocation invocation, RegistryFinder finder) {
        this.invocation = invocation;
        this.finder = finder;
    }

    static TargetRegistry of(Invocation invocation, String typed, ResourceGroupOption group) {
        return new TargetRegistry(invocation, RegistryFinder.of(invocation, typed, group));
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

    JsonNode read() {
        return ahead.containsKey(id()) ? find(id()).orElseGet(finder::read) : finder.read();
    }

    /** Reads side by side what is asked for next: the first time, each is answered from here. */
    void readAhead(Collection<ResourceId> ids) {
        readAhead(ids, id -> arm().find(id, API_VERSION));
    }

    /** As {@link #readAhead(Collection)}, for what is made if it is absent: a false 404 would lead to a PUT over it. */
    void readAheadSurely(Collection<ResourceId> ids) {
        readAhead(ids, id -> Presence.find(arm(), id, API_VERSION));
    }

    private void readAhead(Collection<ResourceId> ids, Function<ResourceId, Optional<JsonNode>> find) {
        try (var reads = new Reads()) {
            ids.forEach(id -> ahead.put(id, reads.start(() -> find.apply(id))));
        }
    }

    /**
     * Reads a connected registry that must be there, of a registry as {@link #requireManaged} has it.
     *
     * @throws Failure if it is of the old kind
     */
    ConnectedRegistry managed(String name) {
        readAhead(List.of(id(), connectedRegistryId(name)));
        requireManaged();
        return findConnectedRegistry(name).orElseGet(() -> connectedRegistry(name));
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

    /** What is not there is refused in the service's words. */
    ConnectedRegistry connectedRegistry(String name) {
        return new ConnectedRegistry(arm().get(connectedRegistryId(name), API_VERSION));
    }

    Optional<ConnectedRegistry> findConnectedRegistry(String name) {
        return find(connectedRegistryId(name)).map(ConnectedRegistry::new);
    }

    ConnectedRegistryTree connectedRegistries() {
        return RegistryContents.connectedRegistries(arm(), id(), API_VERSION);
    }

    /**
     * All that lies in it.
     *
     * @throws Failure if the lists lack a connected registry, or what it has by az's names, and it exists
     */
    RegistryContents contents(String connectedRegistry) {
        var contents = RegistryContents.read(arm(), id(), API_VERSION);
        var unlisted = new Unlisted(contents).connectedRegistry(connectedRegistryId(connectedRegistry));
        if (contents.tree().find(connectedRegistry).isEmpty()) {
            unlisted.token(tokenId(connectedRegistry)).scopeMap(scopeMapId(connectedRegistry));
        }
        unlisted.requireAbsent(arm());
        return contents;
    }

    SyncRights rights(ConnectedRegistryTree tree, Iterable<ConnectedRegistry> registries) {
        return SyncRights.read(arm(), tree, registries, API_VERSION);
    }

    Optional<JsonNode> find(ResourceId id) {
        var read = ahead.remove(id);
        return read == null ? arm().find(id, API_VERSION) : read.get();
    }

    /** Reads what a token allows; both must be there. */
    ScopeMap scopeMapOf(ResourceId token) {
        var scopeMap = new Token(arm().get(token, API_VERSION))
                .scopeMap()
                .orElseThrow(() -> new Failure("The token '%s' has no scope map.".formatted(token.name())));
        return new ScopeMap(arm().get(scopeMap, API_VERSION));
    }

    private Arm arm() {
        return invocation.arm();
    }
}
