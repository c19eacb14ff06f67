package dev.connreg.graph;

import java.util.List;

/** One thing to have or to do. */
public sealed interface Node permits ResourceNode, OperationNode {

    /** Unique in its graph; an identifier in Bicep. */
    String symbol();

    /** Symbolic names of nodes that must come first although nothing refers to them. */
    List<String> after();
}
