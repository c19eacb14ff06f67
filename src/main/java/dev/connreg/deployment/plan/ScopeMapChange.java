package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

public record ScopeMapChange(String kind, ScopeMap map, String apiVersion) {

    public static ScopeMapChange of(String kind, ScopeMap map, String apiVersion) {
        return new ScopeMapChange(kind, map, apiVersion);
    }

    public Change add(List<String> actions) {
        return addTo(Optional.empty(), actions);
    }

    /** What is added to an ancestor, where one is named, is taken back if what it is given for is refused. */
    Change addTo(Optional<ResourceId> ancestor, List<String> actions) {
        return change(map.lacking(actions), List.of(), ancestor);
    }

    public Change remove(List<String> actions) {
        return change(List.of(), map.having(actions), Optional.empty());
    }

    public Change change(List<String> added, List<String> removed) {
        return change(map.lacking(added), map.having(removed), Optional.empty());
    }

    /** Throws a Failure if a change would add more to a scope map than it may have. */
    static Change fitting(ScopeMap map, Change change) {
        for (var action : change.actions()) {
            if (action instanceof Action.ChangeActions(var _, var _, var added, var removed, var _)) {
                int then = map.actions().size() + added.size() - removed.size();
                if (!added.isEmpty() && then > ScopeMapActions.MOST) {
                    throw new Failure(List.of(full(map.id(), then)));
                }
            }
        }
        return change;
    }

    private static CodedFinding full(ResourceId map, int then) {
        return CodedFinding.error(FindingCode.SCOPE_MAP_FULL)
                .with(Fact.NAME, map.name())
                .with(Fact.REGISTRY, map.parent().orElseThrow().name())
                .with(Fact.FOUND, Integer.toString(then))
                .with(Fact.WANTED, Integer.toString(ScopeMapActions.MOST));
    }

    private Change change(List<String> missing, List<String> unwanted, Optional<ResourceId> ancestor) {
        return missing.isEmpty() && unwanted.isEmpty()
                ? Change.of(ChangeType.NO_CHANGE, kind, map.id())
                : new Change(
                        ChangeType.MODIFY,
                        kind,
                        map.id(),
                        differences(missing, unwanted),
                        List.of(),
                        List.of(new Action.ChangeActions(map.id(), apiVersion, missing, unwanted, ancestor)));
    }

    private static List<Difference> differences(List<String> added, List<String> removed) {
        var differences = new ArrayList<Difference>();
        Stream.concat(
                        added.stream().map(action -> new Difference("properties.actions", Difference.ABSENT, action)),
                        removed.stream().map(action -> new Difference("properties.actions", action, Difference.ABSENT)))
                .forEach(differences::add);
        return differences;
    }
}
