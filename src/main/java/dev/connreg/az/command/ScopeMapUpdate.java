package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.Failure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

final class ScopeMapUpdate extends WritingCommand {

    static final CommandText TEXT = CommandText.of("update", "Change a scope map.")
            .example(
                    "Allow pulling from one repository and no longer from another.",
                    "connreg acr scope-map update -n myscopemap -r myregistry --add-repository repo1 content/read metadata/read --remove-repository repo2 content/read");

    public ScopeMapTarget target = new ScopeMapTarget();

    public List<List<String>> addRepositories = List.of();

    public List<List<String>> removeRepositories = List.of();

    public List<List<String>> addGateways = List.of();

    public List<List<String>> removeGateways = List.of();

    public ResourceGroupOption group = new ResourceGroupOption();

    public Optional<String> description = Optional.empty();

    ScopeMapUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.lists(value -> addRepositories = value, "--add-repository", "--add")
                .hiddenOldName("--add", "--add-repository")
                .says("A repository and actions to allow on it. May be given several times.");
        options.lists(value -> removeRepositories = value, "--remove-repository", "--remove")
                .hiddenOldName("--remove", "--remove-repository")
                .says("A repository and actions to allow no longer. May be given several times.");
        options.lists(value -> addGateways = value, "--add-gateway")
                .says("A connected registry and actions to allow on it. May be given several times.");
        options.lists(value -> removeGateways = value, "--remove-gateway")
                .says("A connected registry and actions to allow no longer. May be given several times.");
        options.include(group);
        options.optionalText(value -> description = value, "--description").says("What it is for.");
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
