package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;

/** Change which repositories a connected registry may synchronize. */
final class ConnectedRegistryPermissionsUpdate extends WritingCommand {

    static final CommandText TEXT = CommandText.of(
                    "update", "Change which repositories a connected registry may synchronize.")
            .example(
                    "Add two repositories and remove one.",
                    "connreg acr connected-registry permissions update --registry myregistry --name myconnectedregistry --add repo1 repo2 --remove repo3");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public SyncedRepositoriesOptions repositories = new SyncedRepositoriesOptions();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryPermissionsUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(repositories);
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        return RepositoryPermissions.update(invocation, registry, target.name, repositories);
    }
}
