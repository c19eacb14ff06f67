package dev.connreg.deployment.change;

import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One line of a plan. Notes are for the reader, and never used to decide anything; without actions nothing is done.
 *
 * @param takesAway whether something that exists, and that others may use, is gone afterwards
 */
public record Change(
        ChangeType type,
        String kind,
        ResourceId id,
        List<Difference> differences,
        List<Finding> notes,
        List<Action> actions,
        boolean takesAway) {

    public Change {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
    }

    /** Takes nothing away, unless it is a deletion. */
    public Change(
            ChangeType type,
            String kind,
            ResourceId id,
            List<Difference> differences,
            List<? extends Finding> notes,
            List<? extends Action> actions) {
        this(type, kind, id, differences, List.copyOf(notes), List.copyOf(actions), type == ChangeType.DELETE);
    }

    public static Change of(ChangeType type, String kind, ResourceId id, Action... actions) {
        return new Change(type, kind, id, List.of(), List.of(), List.of(actions));
    }

    public Change withNote(Finding note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Change(type, kind, id, differences, more, actions, takesAway);
    }

    public Change withNotes(List<? extends Finding> several) {
        var change = this;
        for (var note : several) {
            change = change.withNote(note);
        }
        return change;
    }

    /** The same, with what is known from elsewhere in its notes; what they know themselves stays. */
    public Change completedBy(Map<Fact, String> known) {
        var completed = notes.stream().map(note -> note.completedBy(known)).toList();
        return new Change(type, kind, id, differences, completed, actions, takesAway);
    }

    public Change withAction(Action action) {
        var more = new ArrayList<>(actions);
        more.add(action);
        return withActions(more);
    }

    /** The same, done otherwise. */
    public Change withActions(List<Action> others) {
        return new Change(type, kind, id, differences, notes, others, takesAway);
    }

    /** The same, which takes something away if that is so. */
    public Change takingAway(boolean something) {
        return new Change(type, kind, id, differences, notes, actions, takesAway || something);
    }

    public boolean isDone() {
        return !actions.isEmpty();
    }

    /** Whether it only waits for what was changed, and looks whether others have undone it. */
    public boolean isWait() {
        return actions.stream().anyMatch(Action.AwaitOnline.class::isInstance)
                && actions.stream()
                        .allMatch(
                                action -> action instanceof Action.AwaitOnline || action instanceof Action.KeepRights);
    }

    public boolean sends(String secret) {
        return actions.stream().anyMatch(action -> action.secrets().contains(secret));
    }
}
