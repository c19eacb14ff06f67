package dev.connreg.az.command;

/** What the commands about connected registries do. Each gives the exit code. */
public interface ConnectedRegistryOperations {

    /** Create a connected registry. */
    int create(ConnectedRegistryCreate options);

    /** Change a connected registry. */
    int update(ConnectedRegistryUpdate options);

    /** Delete a connected registry. */
    int delete(ConnectedRegistryDelete options);

    /** Deactivate a connected registry, so that it can be installed anew. */
    int deactivate(ConnectedRegistryDeactivate options);

    /** Show a connected registry. */
    int show(ConnectedRegistryShow options);

    /** List the connected registries of a registry. */
    int list(ConnectedRegistryList options);

    /** List the tokens that clients of a connected registry may sign in with. */
    int listClientTokens(ConnectedRegistryListClientTokens options);

    /** Have a connected registry synchronize all content now. */
    int resync(ConnectedRegistryResync options);

    /** Show what is needed to install a connected registry. */
    int getSettings(ConnectedRegistryGetSettings options);

    /** Change which repositories a connected registry may synchronize. */
    int updatePermissions(ConnectedRegistryPermissionsUpdate options);

    /** Show which repositories a connected registry may synchronize. */
    int showPermissions(ConnectedRegistryPermissionsShow options);

    /** Change which repositories a connected registry may synchronize. */
    int repo(ConnectedRegistryRepo options);

    /** Show what is needed to install a connected registry. */
    int installInfo(ConnectedRegistryInstallInfo options);

    /** Make a new password of the sync token and show the settings with it. */
    int renewCredentials(ConnectedRegistryRenewCredentials options);
}
