package dev.connreg.graph;

import java.util.List;

/**
 * A resource.
 *
 * @param kind what people call it, such as {@code sync token}
 * @param body what is sent: the members beside name and type; empty for an existing one
 * @param after nodes that must come first although the body does not refer to them
 */
public record ResourceNode(
        String symbol,
        String kind,
        ResourceType type,
        Value name,
        Placement placement,
        Lifecycle lifecycle,
        Value.Fields body,
        List<String> after)
        implements Node {

    public ResourceNode {
        after = List.copyOf(after);
        if (lifecycle == Lifecycle.EXISTING && !body.values().isEmpty()) {
            throw new IllegalArgumentException("existing resource '%s' has a body".formatted(symbol));
        }
    }

    /** A resource that is there already and stays as it is. */
    public static ResourceNode existing(
            String symbol, String kind, ResourceType type, Value name, Placement placement) {
        return new ResourceNode(symbol, kind, type, name, placement, Lifecycle.EXISTING, Value.Fields.EMPTY, List.of());
    }

    /** Whether it is somebody else's. */
    public boolean isExisting() {
        return lifecycle == Lifecycle.EXISTING;
    }
}
