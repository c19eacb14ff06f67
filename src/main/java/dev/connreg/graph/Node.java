package dev.connreg.graph;

import java.util.List;

/** One thing to have or to do. */
public sealed interface Node permits ResourceNode, OperationNode {

    /** The symbolic name, unique in its graph; an identifier in Bicep. */
    String symbol();

    /** Symbolic names of nodes that must come first although nothing of them is referred to. */
    List<String> after();
}
