package dev.connreg.graph;

/** Where a resource is: what stands before its type and name in its id. */
public sealed interface Placement {

    record InGroup(ResourceGroup group) implements Placement {}

    /** A child of another resource of the graph, as tokens are of registries. */
    record ChildOf(String parent) implements Placement {}

    /** An extension resource of another resource of the graph, as k8s-extensions are of connected clusters. */
    record ExtensionOf(String target) implements Placement {}
}
