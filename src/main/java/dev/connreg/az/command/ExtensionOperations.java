package dev.connreg.az.command;

/** What the commands about cluster extensions do. Each gives the exit code. */
public interface ExtensionOperations {

    /** Install an extension on a cluster. */
    int create(ExtensionCreate options);

    /** Change the version or the settings of an extension. */
    int update(ExtensionUpdate options);

    /** Remove an extension from a cluster. */
    int delete(ExtensionDelete options);

    /** Show an extension of a cluster. */
    int show(ExtensionShow options);

    /** List the extensions of a cluster. */
    int list(ExtensionList options);
}
