package dev.connreg.sandbox.store;

import dev.connreg.sandbox.wire.ResourcePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All resources in the order they were created. The gateway lets one request at a time in. */
public final class ResourceStore {

    private final Map<String, Resource> resources = new LinkedHashMap<>();

    /** The resource of that id, however it is cased. */
    public Optional<Resource> find(String id) {
        return Optional.ofNullable(resources.get(ResourcePath.key(id)));
    }

    /** Adds or replaces. */
    public void put(Resource resource) {
        resources.put(resource.key(), resource);
    }

    /** Takes a resource away with all that is below it. */
    public void remove(String id) {
        var key = ResourcePath.key(id);
        resources.keySet().removeIf(other -> other.equals(key) || other.startsWith(key + "/"));
    }

    /** Everything there is. */
    public List<Resource> all() {
        return List.copyOf(resources.values());
    }

    /** The resources of a type that stand directly or deeper below an id. */
    public List<Resource> below(String id, String type) {
        var prefix = ResourcePath.key(id) + "/";
        return resources.values().stream()
                .filter(r -> r.key().startsWith(prefix))
                .filter(r -> ResourcePath.of(r.id()).type().equalsIgnoreCase(type))
                .toList();
    }
}
