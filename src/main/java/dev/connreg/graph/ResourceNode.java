package dev.connreg.graph;

import java.util.List;

/** A resource; its kind is what people call it, such as {@code sync token}; an existing one has no body. */
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

    public static ResourceNode existing(
            String symbol, String kind, ResourceType type, Value name, Placement placement) {
        return new ResourceNode(symbol, kind, type, name, placement, Lifecycle.EXISTING, Value.Fields.EMPTY, List.of());
    }

    public ResourceNode withBody(Value.Fields other) {
        return new ResourceNode(symbol, kind, type, name, placement, lifecycle, other, after);
    }

    public boolean isExisting() {
        return lifecycle == Lifecycle.EXISTING;
    }
}
