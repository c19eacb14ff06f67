package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Change which repositories a connected registry may synchronize. */
@Command(name = "update", description = "Change which repositories a connected registry may synchronize.")
@Example(
        does = "Add two repositories and remove one.",
        command =
                "connreg acr connected-registry permissions update --registry myregistry --name myconnectedregistry --add repo1 repo2 --remove repo3")
final class ConnectedRegistryPermissionsUpdate extends AzCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Option(names = "--add", arity = "0..*", description = "Repositories that it may synchronize from now on.")
    public List<String> add = List.of();

    @Option(names = "--remove", arity = "0..*", description = "Repositories that it may no longer synchronize.")
    public List<String> remove = List.of();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    PolicyOptions policy = new PolicyOptions();

    ConnectedRegistryPermissionsUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    PolicyOptions policy() {
        return policy;
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target, group);
        return RepositoryPermissions.update(invocation, registry, target.name, add, remove);
    }
}
