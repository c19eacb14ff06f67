package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Create a scope map. */
@Command(name = "create", description = "Create a scope map.")
@Example(
        does = "Create a scope map for a repository.",
        command =
                "connreg acr scope-map create -n myscopemap -r myregistry --repository hello-world content/read metadata/read --description mine")
public final class ScopeMapCreate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Mixin
    public ScopeMapTarget target = new ScopeMapTarget();

    @Option(
            names = "--repository",
            arity = "1..*",
            description = "A repository and the actions allowed on it. May be given several times.")
    public List<List<String>> repositories = List.of();

    @Option(
            names = "--gateway",
            arity = "1..*",
            description = "A connected registry and the actions allowed on it. May be given several times.")
    public List<List<String>> gateways = List.of();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(names = "--description", description = "What it is for.")
    public Optional<String> description = Optional.empty();

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ScopeMapCreate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.scopeMaps().create(this);
    }
}
