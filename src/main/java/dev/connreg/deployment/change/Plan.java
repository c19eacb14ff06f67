package dev.connreg.deployment.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a run would do, decided completely before anything is done, in that order.
 *
 * @param seen the resources of the site that were there when it was decided, as they were
 */
public record Plan(List<Change> changes, Map<ResourceId, JsonNode> seen) {

    public Plan {
        changes = List.copyOf(changes);
        seen = Map.copyOf(seen);
    }

    /** A plan that does not tell what it has seen. */
    public Plan(List<Change> changes) {
        this(changes, Map.of());
    }

    /** The same with one more note at that resource, or else at the first change below it. */
    public Plan withNote(ResourceId resource, Finding note) {
        var ids = changes.stream().map(Change::id).toList();
        var place = IntStream.range(0, ids.size())
                .boxed()
                .filter(at -> ids.get(at).equals(resource) || ids.get(at).isBelow(resource))
                .min(Comparator.comparing(at -> !ids.get(at).equals(resource)));
        var noted = new ArrayList<>(changes);
        place.ifPresent(at -> noted.set(at, noted.get(at).withNote(note)));
        return new Plan(noted, seen);
    }

    /** The same, with names in its notes that commands which help repeat. */
    public Plan completedBy(Map<Fact, String> known) {
        return new Plan(
                changes.stream().map(change -> change.completedBy(known)).toList(), seen);
    }

    /** The same after that has been done. */
    public Plan after(Change first) {
        return new Plan(Stream.concat(Stream.of(first), changes.stream()).toList(), seen);
    }

    /** Whether it changes something in Azure, as a wait does not. */
    public boolean isChange() {
        return changes.stream().anyMatch(change -> change.isDone() && !change.isWait());
    }

    /** Whether something that exists, and that others may use, is gone afterwards. */
    public boolean takesAway() {
        return changes.stream().anyMatch(change -> change.isDone() && change.takesAway());
    }

    /** Whether there is nothing to do, not even to wait. */
    public boolean isEmpty() {
        return changes.stream().noneMatch(Change::isDone);
    }

    /** Whether it waits for Online, as each plan does that sends the extension. */
    public boolean waits() {
        return changes.stream().anyMatch(Change::isWait);
    }

    /** The same, which ends when Azure has accepted what is sent. */
    public Plan withoutWait() {
        return new Plan(changes.stream().filter(change -> !change.isWait()).toList(), seen);
    }

    public List<CodedFinding> warnings() {
        return changes.stream()
                .flatMap(change -> change.notes().stream())
                .flatMap(note -> note instanceof CodedFinding coded && coded.severity() == Severity.WARNING
                        ? Stream.of(coded)
                        : Stream.<CodedFinding>empty())
                .distinct()
                .toList();
    }

    /** Those that what is sent needs, except those that the plan itself makes. */
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
