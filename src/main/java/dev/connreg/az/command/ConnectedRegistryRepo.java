package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.Notice;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Change which repositories a connected registry may synchronize. */
@Command(name = "repo", hidden = true, description = "Change which repositories a connected registry may synchronize.")
@Notice(deprecatedFor = "permissions update")
@Example(
        does = "Add two repositories.",
        command =
                "connreg acr connected-registry repo --registry myregistry --name myconnectedregistry --add repo1 repo2")
public final class ConnectedRegistryRepo implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Option(names = "--add", arity = "0..*", description = "Repositories that it may synchronize from now on.")
    public List<String> add = List.of();

    @Option(names = "--remove", arity = "0..*", description = "Repositories that it may no longer synchronize.")
    public List<String> remove = List.of();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ConnectedRegistryRepo(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().repo(this);
    }
}
