package dev.connreg.deployment.change;

import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a plan.
 *
 * @param kind what it happens to, in the field's words, such as {@code scope map}
 * @param notes what a reader should know; never used to decide anything
 * @param actions what is done, in order; empty where nothing is
 */
public record Change(
        ChangeType type,
        String kind,
        ResourceId id,
        List<Difference> differences,
        List<Finding> notes,
        List<Action> actions) {

    public Change {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
    }

    /** A change without differences and notes. */
    public static Change of(ChangeType type, String kind, ResourceId id, Action... actions) {
        return new Change(type, kind, id, List.of(), List.of(), List.of(actions));
    }

    /** The same with a note. */
    public Change withNote(Finding note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Change(type, kind, id, differences, more, actions);
    }

    /** The same with one more action at the end. */
    public Change withAction(Action action) {
        var more = new ArrayList<>(actions);
        more.add(action);
        return new Change(type, kind, id, differences, notes, more);
    }

    /** Whether anything is done. */
    public boolean isDone() {
        return !actions.isEmpty();
    }

    /** Whether the named secret is sent. */
    public boolean sends(String secret) {
        return actions.stream().anyMatch(action -> action.secrets().contains(secret));
    }
}
