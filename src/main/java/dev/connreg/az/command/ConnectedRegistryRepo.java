package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;

/** Change which repositories a connected registry may synchronize. */
final class ConnectedRegistryRepo extends WritingCommand {

    static final CommandText TEXT = CommandText.of(
                    "repo", "Change which repositories a connected registry may synchronize.")
            .hiddenFromHelp()
            .deprecatedFor("permissions update")
            .example(
                    "Add two repositories.",
                    "connreg acr connected-registry repo --registry myregistry --name myconnectedregistry --add repo1 repo2");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public SyncedRepositoriesOptions repositories = new SyncedRepositoriesOptions();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryRepo(Invocations invocations) {
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
