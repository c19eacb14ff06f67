package dev.connreg.deployment;

import java.util.List;

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
        return changes.stream().allMatch(change -> change.actions().isEmpty());
    }
}
