package dev.connreg.graph;

/** What a deployment does to a resource, and a cleanup after it. */
public enum Lifecycle {
    /** Somebody else's: read, never written, never deleted. */
    EXISTING,
    /** Created where absent, changed where it differs, deleted by a cleanup. */
    MANAGED,
    /**
     * As {@link #MANAGED}, but never sent whole where it is there already: a PUT of a token without its credentials
     * wipes its passwords (github.com/Azure/acr issue 667).
     */
    CREATED_ONCE
}
