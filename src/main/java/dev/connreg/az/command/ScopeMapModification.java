package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.Failure;
import java.util.LinkedHashSet;
import java.util.List;

/** One run of acr scope-map update. */
final class ScopeMapModification {

    private final RegistryChild maps;
    private final ScopeMapUpdate options;

    ScopeMapModification(RegistryChild maps, ScopeMapUpdate options) {
        this.maps = maps;
        this.options = options;
    }

    /** Changes the scope map; gives it as it is then. */
    JsonNode apply() {
        requireSomething();
        var name = options.target.name;
        var present = maps.get(name);
        var added = AllowedActions.of(options.addRepositories, options.addGateways);
        var removed = AllowedActions.of(options.removeRepositories, options.removeGateways);
        Ambiguity.check(
                "actions", "--add and --remove", added, removed, action -> action.substring(action.indexOf('/') + 1));
        return maps.patch(name, present, changes(present, added, removed));
    }

    private void requireSomething() {
        if (options.addRepositories.isEmpty()
                && options.addGateways.isEmpty()
                && options.removeRepositories.isEmpty()
                && options.removeGateways.isEmpty()
                && options.description.filter(text -> !text.isEmpty()).isEmpty()) {
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
        return properties.put("description", options.description).build();
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
