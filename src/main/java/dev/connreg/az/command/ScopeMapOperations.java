package dev.connreg.az.command;

/** What the commands about scope maps do. Each gives the exit code. */
public interface ScopeMapOperations {

    /** Create a scope map. */
    int create(ScopeMapCreate options);

    /** Change a scope map. */
    int update(ScopeMapUpdate options);

    /** Delete a scope map. */
    int delete(ScopeMapDelete options);

    /** Show a scope map. */
    int show(ScopeMapShow options);

    /** List the scope maps of a registry. */
    int list(ScopeMapList options);
}
