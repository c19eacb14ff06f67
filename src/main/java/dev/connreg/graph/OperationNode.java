package dev.connreg.graph;

import java.util.List;

/** A step that is not a resource, so no template can express it. */
public record OperationNode(String symbol, Operation operation, List<String> after) implements Node {

    public OperationNode {
        after = List.copyOf(after);
    }
}
