package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.live.Presence;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import java.util.Map;
import java.util.Optional;

/** What can be done with the tokens and the scope maps of one registry. */
final class RegistryChild {

    private static final String API_VERSION = AzApiVersions.CONTAINER_REGISTRY;

    private final Invocation invocation;
    private final RegistryFinder registry;
    private final String kind;
    private final String collection;

    /**
     * One kind of them.
     *
     * @param kind in the field's words, such as {@code scope map}
     * @param collection as ARM calls them, such as {@code scopeMaps}
     */
    RegistryChild(Invocation invocation, RegistryFinder registry, String kind, String collection) {
        this.invocation = invocation;
        this.registry = registry;
        this.kind = kind;
        this.collection = collection;
    }

    static RegistryChild token(Invocation invocation, RegistryFinder registry) {
        return new RegistryChild(invocation, registry, "token", "tokens");
    }

    static RegistryChild scopeMap(Invocation invocation, RegistryFinder registry) {
        return new RegistryChild(invocation, registry, "scope map", "scopeMaps");
    }

    ResourceId id(String name) {
        return registry.id().child(collection, ResourceNames.segment(kind, name));
    }

    JsonNode get(String name) {
        return invocation.arm().get(id(name), API_VERSION);
    }

    Optional<JsonNode> find(String name) {
        // What is taken for absent is sent as a whole: over the passwords of a token, the actions of a scope map.
        return Presence.find(invocation.arm(), id(name), API_VERSION);
    }

    JsonNode list() {
        var all = JsonNodeFactory.instance.arrayNode();
        return all.addAll(invocation.arm().list(registry.id() + "/" + collection, API_VERSION, Map.of()));
    }

    JsonNode put(String name, Fields properties) {
        return applied(ChangeType.CREATE, name, new Action.Put(id(name), API_VERSION, body(properties)));
    }

    /** Changes properties of one; sends nothing where there are none. */
    JsonNode patch(String name, JsonNode present, Fields properties) {
        return properties.values().isEmpty() ? present : patch(name, properties);
    }

    JsonNode patch(String name, Fields properties) {
        return applied(ChangeType.MODIFY, name, new Action.Patch(id(name), API_VERSION, body(properties)));
    }

    /** Removes one; that it is not there is no error. */
    void delete(String name) {
        applied(ChangeType.DELETE, name, new Action.Delete(id(name), API_VERSION, Map.of()));
    }

    private JsonNode applied(ChangeType type, String name, Action action) {
        return invocation.apply(Change.of(type, kind, id(name), action)).of(id(name));
    }

    private static Fields body(Fields properties) {
        return Fields.builder().put("properties", properties).build();
    }
}
