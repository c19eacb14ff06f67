package dev.connreg.az.command;

/** Connected registries, as az acr connected-registry has them. */
final class ConnectedRegistries implements ConnectedRegistryOperations {

    private final Invocations invocations;

    ConnectedRegistries(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int create(ConnectedRegistryCreate options) {
        return new ConnectedRegistryCreation(invocations.of(options.global, options.policy), options).create();
    }

    @Override
    public int update(ConnectedRegistryUpdate options) {
        return new ConnectedRegistryChange(invocations).update(options);
    }

    @Override
    public int delete(ConnectedRegistryDelete options) {
        return new ConnectedRegistryDeletion(invocations.of(options.global, options.policy), options).delete();
    }

    @Override
    public int deactivate(ConnectedRegistryDeactivate options) {
        return new ConnectedRegistryActions(invocations).deactivate(options);
    }

    @Override
    public int show(ConnectedRegistryShow options) {
        return new ConnectedRegistryReading(invocations).show(options);
    }

    @Override
    public int list(ConnectedRegistryList options) {
        return new ConnectedRegistryReading(invocations).list(options);
    }

    @Override
    public int listClientTokens(ConnectedRegistryListClientTokens options) {
        return new ConnectedRegistryReading(invocations).listClientTokens(options);
    }

    @Override
    public int resync(ConnectedRegistryResync options) {
        return new ConnectedRegistryActions(invocations).resync(options);
    }

    @Override
    public int getSettings(ConnectedRegistryGetSettings options) {
        return new ConnectedRegistrySettings(invocations).getSettings(options);
    }

    @Override
    public int updatePermissions(ConnectedRegistryPermissionsUpdate options) {
        return new ConnectedRegistryPermissions(invocations).update(options);
    }

    @Override
    public int showPermissions(ConnectedRegistryPermissionsShow options) {
        return new ConnectedRegistryPermissions(invocations).show(options);
    }

    @Override
    public int repo(ConnectedRegistryRepo options) {
        return new ConnectedRegistryPermissions(invocations).repo(options);
    }

    @Override
    public int installInfo(ConnectedRegistryInstallInfo options) {
        return new ConnectedRegistrySettings(invocations).installInfo(options);
    }

    @Override
    public int renewCredentials(ConnectedRegistryRenewCredentials options) {
        return new ConnectedRegistrySettings(invocations).renewCredentials(options);
    }
}
