package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.PolicyOptions;
import dev.connreg.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Delete a scope map. */
@Command(name = "delete", description = "Delete a scope map.")
@Example(does = "Delete a scope map.", command = "connreg acr scope-map delete -n myscopemap -r myregistry")
final class ScopeMapDelete extends AzCommand {

    @Mixin
    public ScopeMapTarget target = new ScopeMapTarget();

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    public boolean yes;

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Mixin
    PolicyOptions policy = new PolicyOptions();

    ScopeMapDelete(Invocations invocations) {
        super(invocations);
    }

    @Override
    PolicyOptions policy() {
        return policy;
    }

    @Override
    int run(Invocation invocation) {
        var maps =
                RegistryChild.scopeMap(invocation, RegistryFinder.of(invocation, target.registry, group.resourceGroup));
        invocation.confirm(
                "Deleting the scope map '%s' will remove its permissions with associated tokens. Proceed?"
                        .formatted(target.name),
                yes);
        maps.delete(target.name);
        return ExitCode.OK;
    }
}
