package dev.connreg.graph;

import java.util.List;

/**
 * A step that is no resource, so that no template can express it.
 *
 * @param symbol the symbolic name, unique in its graph
 * @param after nodes that must come first
 */
public record OperationNode(String symbol, Operation operation, List<String> after) implements Node {

    public OperationNode {
        after = List.copyOf(after);
    }
}
