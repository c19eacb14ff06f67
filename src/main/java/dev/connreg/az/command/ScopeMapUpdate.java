package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Change a scope map. */
@Command(name = "update", description = "Change a scope map.")
@Example(
        does = "Allow pulling from one repository and no longer from another.",
        command =
                "connreg acr scope-map update -n myscopemap -r myregistry --add-repository repo1 content/read metadata/read --remove-repository repo2 content/read")
public final class ScopeMapUpdate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ScopeMapTarget target = new ScopeMapTarget();

    @Option(
            names = {"--add-repository", "--add"},
            arity = "1..*",
            description = "A repository and actions to allow on it. May be given several times.")
    @Argument(oldNames = @Argument.OldName(name = "--add", use = "--add-repository", hidden = true))
    public List<List<String>> addRepositories = List.of();

    @Option(
            names = {"--remove-repository", "--remove"},
            arity = "1..*",
            description = "A repository and actions to allow no longer. May be given several times.")
    @Argument(oldNames = @Argument.OldName(name = "--remove", use = "--remove-repository", hidden = true))
    public List<List<String>> removeRepositories = List.of();

    @Option(
            names = "--add-gateway",
            arity = "1..*",
            description = "A connected registry and actions to allow on it. May be given several times.")
    public List<List<String>> addGateways = List.of();

    @Option(
            names = "--remove-gateway",
            arity = "1..*",
            description = "A connected registry and actions to allow no longer. May be given several times.")
    public List<List<String>> removeGateways = List.of();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(names = "--description", description = "What it is for.")
    public Optional<String> description = Optional.empty();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ScopeMapUpdate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.scopeMaps().update(this);
    }
}
