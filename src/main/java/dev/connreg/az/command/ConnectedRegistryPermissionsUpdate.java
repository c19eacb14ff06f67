package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Change which repositories a connected registry may synchronize. */
@Command(name = "update", description = "Change which repositories a connected registry may synchronize.")
@Example(
        does = "Add two repositories and remove one.",
        command =
                "connreg acr connected-registry permissions update --registry myregistry --name myconnectedregistry --add repo1 repo2 --remove repo3")
final class ConnectedRegistryPermissionsUpdate extends WritingCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public SyncedRepositoriesOptions repositories = new SyncedRepositoriesOptions();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryPermissionsUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        return RepositoryPermissions.update(invocation, registry, target.name, repositories);
    }
}
