package dev.connreg.az.command;

/** What the az commands do, by what they are about. Asked for only when a command runs. */
public interface AzOperations {

    /** For cluster extensions. */
    ExtensionOperations extensions();

    /** For container registries. */
    RegistryOperations registries();

    /** For connected registries. */
    ConnectedRegistryOperations connectedRegistries();

    /** For tokens. */
    TokenOperations tokens();

    /** For scope maps. */
    ScopeMapOperations scopeMaps();
}
