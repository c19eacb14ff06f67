package dev.connreg.graph;

import java.util.List;

/** A step that is no resource, so that no template can express it. */
public record OperationNode(String symbol, Operation operation, List<String> after) implements Node {

    public OperationNode {
        after = List.copyOf(after);
    }
}
