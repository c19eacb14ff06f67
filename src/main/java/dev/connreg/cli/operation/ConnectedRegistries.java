package dev.connreg.cli.operation;

import dev.connreg.cli.az.command.ConnectedRegistryCreate;
import dev.connreg.cli.az.command.ConnectedRegistryDeactivate;
import dev.connreg.cli.az.command.ConnectedRegistryDelete;
import dev.connreg.cli.az.command.ConnectedRegistryGetSettings;
import dev.connreg.cli.az.command.ConnectedRegistryInstallInfo;
import dev.connreg.cli.az.command.ConnectedRegistryList;
import dev.connreg.cli.az.command.ConnectedRegistryListClientTokens;
import dev.connreg.cli.az.command.ConnectedRegistryOperations;
import dev.connreg.cli.az.command.ConnectedRegistryPermissionsShow;
import dev.connreg.cli.az.command.ConnectedRegistryPermissionsUpdate;
import dev.connreg.cli.az.command.ConnectedRegistryRenewCredentials;
import dev.connreg.cli.az.command.ConnectedRegistryRepo;
import dev.connreg.cli.az.command.ConnectedRegistryResync;
import dev.connreg.cli.az.command.ConnectedRegistryShow;
import dev.connreg.cli.az.command.ConnectedRegistryUpdate;

/** Connected registries, as az acr connected-registry has them. */
final class ConnectedRegistries implements ConnectedRegistryOperations {

    private final Invocations invocations;

    ConnectedRegistries(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int create(ConnectedRegistryCreate options) {
        return new ConnectedRegistryCreation(invocations).create(options);
    }

    @Override
    public int update(ConnectedRegistryUpdate options) {
        return new ConnectedRegistryChange(invocations).update(options);
    }

    @Override
    public int delete(ConnectedRegistryDelete options) {
        return new ConnectedRegistryDeletion(invocations).delete(options);
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
