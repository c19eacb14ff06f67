package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.Failure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "update", description = "Change a scope map.")
@Example(
        does = "Allow pulling from one repository and no longer from another.",
        command =
                "connreg acr scope-map update -n myscopemap -r myregistry --add-repository repo1 content/read metadata/read --remove-repository repo2 content/read")
final class ScopeMapUpdate extends WritingCommand {

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

    ScopeMapUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        return invocation.print(
                ResultShape.SCOPE_MAP.of(new Run(RegistryChild.scopeMap(
                                invocation, RegistryFinder.of(invocation, target.registry, group)))
                        .apply()),
                ResultTable.SCOPE_MAP);
    }

    private final class Run {
        private final RegistryChild maps;

        Run(RegistryChild maps) {
            this.maps = maps;
        }

        /** Changes the scope map; gives it as it is then. */
        JsonNode apply() {
            requireSomething();
            var name = target.name;
            var present = maps.get(name);
            var added = AllowedActions.of(addRepositories, addGateways);
            var removed = AllowedActions.of(removeRepositories, removeGateways);
            Ambiguity.check(
                    "actions",
                    "--add and --remove",
                    added,
                    removed,
                    action -> action.substring(action.indexOf('/') + 1));
            return maps.patch(name, present, changes(present, added, removed));
        }

        private void requireSomething() {
            if (addRepositories.isEmpty()
                    && addGateways.isEmpty()
                    && removeRepositories.isEmpty()
                    && removeGateways.isEmpty()
                    && description.filter(text -> !text.isEmpty()).isEmpty()) {
                throw new Failure("No scope map properties to update.");
            }
        }

        private Fields changes(JsonNode present, List<String> added, List<String> removed) {
            var actions = new LinkedHashSet<String>();
            present.at("/properties/actions").forEach(action -> actions.add(action.asText()));
            var changed = changed(List.copyOf(actions), added, removed);
            var properties = Fields.builder();
            if (!changed.equals(List.copyOf(actions))) {
                properties.put("actions", Items.ofTexts(changed));
            }
            return properties.put("description", description).build();
        }

        private static List<String> changed(List<String> present, List<String> added, List<String> removed) {
            var actions = new LinkedHashSet<>(present);
            actions.removeIf(action -> removed.stream().anyMatch(action::equalsIgnoreCase));
            added.stream()
                    .filter(action -> present.stream().noneMatch(action::equalsIgnoreCase))
                    .forEach(actions::add);
            return List.copyOf(actions);
        }
    }
}
