package dev.connreg.deployment.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run would do, decided completely before anything is done.
 *
 * @param changes one for each resource or step, in the order in which they are done
 */
public record Plan(List<Change> changes) {

    public Plan {
        changes = List.copyOf(changes);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return changes.stream().noneMatch(Change::isDone);
    }

    /** The names of the secrets that what is sent needs, but for those that the plan itself makes. */
    public Set<String> secrets() {
        var names = new LinkedHashSet<String>();
        var actions =
                changes.stream().flatMap(change -> change.actions().stream()).toList();
        actions.forEach(action -> names.addAll(action.secrets()));
        actions.forEach(action -> {
            if (action instanceof Action.MakeConnectionString make) {
                names.remove(make.secret());
            }
        });
        return names;
    }
}
