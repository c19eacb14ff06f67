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
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int update(ConnectedRegistryUpdate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int delete(ConnectedRegistryDelete options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int deactivate(ConnectedRegistryDeactivate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int show(ConnectedRegistryShow options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int list(ConnectedRegistryList options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int listClientTokens(ConnectedRegistryListClientTokens options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int resync(ConnectedRegistryResync options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int getSettings(ConnectedRegistryGetSettings options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int updatePermissions(ConnectedRegistryPermissionsUpdate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int showPermissions(ConnectedRegistryPermissionsShow options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int repo(ConnectedRegistryRepo options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int installInfo(ConnectedRegistryInstallInfo options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int renewCredentials(ConnectedRegistryRenewCredentials options) {
        throw new CommandFailure("not there yet: " + invocations);
    }
}
