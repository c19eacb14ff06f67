package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Change which repositories a connected registry may synchronize. */
@Command(name = "repo", hidden = true, description = "Change which repositories a connected registry may synchronize.")
@Notice(deprecatedFor = "permissions update")
@Example(
        does = "Add two repositories.",
        command =
                "connreg acr connected-registry repo --registry myregistry --name myconnectedregistry --add repo1 repo2")
final class ConnectedRegistryRepo extends WritingCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Mixin
    public SyncedRepositoriesOptions repositories = new SyncedRepositoriesOptions();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryRepo(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        return RepositoryPermissions.update(invocation, registry, target.name, repositories);
    }
}
