package dev.connreg.graph;

/** What a deployment does to a resource, and a cleanup after it. */
public enum Lifecycle {
    /** Somebody else's: read, never written, never deleted. */
    EXISTING,
    /** Created where absent, updated where it differs, deleted by a cleanup. */
    MANAGED,
    /** As {@link #MANAGED}, but never PUT once it exists: that wipes a token's passwords (Azure/acr issue 667). */
    CREATED_ONCE
}
