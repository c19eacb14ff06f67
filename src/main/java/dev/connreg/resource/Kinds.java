package dev.connreg.resource;

import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.ResourceType;
import java.util.Map;

/** The field's words for the resource types that connreg deals with. */
public final class Kinds {

    private static final Map<String, String> BY_COLLECTION = Map.of(
            "registries", "registry",
            "scopeMaps", "scope map",
            "tokens", "sync token",
            "connectedRegistries", "connected registry",
            "connectedClusters", "connected cluster",
            "extensions", "extension");

    private Kinds() {}

    public static String of(ResourceType type) {
        return BY_COLLECTION.getOrDefault(type.collection(), type.name());
    }

    public static String of(ResourceNode node) {
        return of(node.type());
    }
}
