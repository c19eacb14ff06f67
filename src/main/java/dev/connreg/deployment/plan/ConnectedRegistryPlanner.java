package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates the connected registry, updates what differs, and refuses where what is fixed differs. */
final class ConnectedRegistryPlanner {

    private static final String CLIENT_TOKENS = "clientTokenIds";

    private final ResourceId id;
    private final String apiVersion;
    private final boolean prune;

    ConnectedRegistryPlanner(ResourceId id, String apiVersion, boolean prune) {
        this.id = id;
        this.apiVersion = apiVersion;
        this.prune = prune;
    }

    Change plan(Fields body, Optional<ConnectedRegistry> live) {
        if (live.isEmpty()) {
            return Change.of(ChangeType.CREATE, ConnectedRegistry.KIND, id, new Action.Put(id, apiVersion, body));
        }
        var notes = new ArrayList<Finding>();
        var wanted = withLists(body.object("properties"), live.get(), notes);
        var differences = Comparison.of("properties", wanted, live.get().json().path("properties"));
        requireUnchanged(differences);
        if (differences.isEmpty()) {
            var unchanged = new Change(ChangeType.NO_CHANGE, ConnectedRegistry.KIND, id, List.of(), notes, List.of());
            return FailedResource.resent(
                    unchanged, live.map(ConnectedRegistry::json), apiVersion, ConnectedRegistry.update(wanted));
        }
        return new Change(
                        ChangeType.MODIFY,
                        ConnectedRegistry.KIND,
                        id,
                        differences,
                        notes,
                        actions(wanted, live.get(), differences))
                .takingAway(isPruned(wanted, live.get()));
    }

    /** Client tokens apart, as others may link some until this is sent, and the list is written as a whole. */
    private List<Action> actions(Fields wanted, ConnectedRegistry live, List<Difference> differences) {
        var others = differences.stream()
                .filter(difference -> !difference.path().equals("properties." + CLIENT_TOKENS))
                .toList();
        var actions = new ArrayList<Action>();
        if (!others.isEmpty()) {
            actions.add(
                    new Action.Patch(id, apiVersion, ConnectedRegistry.patch(changed("properties", wanted, others))));
        }
        if (others.size() < differences.size()) {
            actions.add(tokens(wanted.texts(CLIENT_TOKENS), live));
        }
        return actions;
    }

    private Action tokens(List<String> wanted, ConnectedRegistry live) {
        var ids = wanted.stream().map(ResourceId::of).toList();
        var present = live.clientTokens().toList();
        return new Action.ChangeClientTokens(
                id,
                apiVersion,
                ids.stream().filter(token -> !present.contains(token)).toList(),
                present.stream().filter(token -> !ids.contains(token)).toList());
    }

    private static boolean isPruned(Fields wanted, ConnectedRegistry live) {
        return ConnectedRegistry.LISTS.stream()
                .anyMatch(list -> !extra(wanted, live, list).isEmpty());
    }

    private static List<String> extra(Fields wanted, ConnectedRegistry live, String list) {
        var entries = wanted.texts(list);
        return live.list(list).stream()
                .filter(entry -> entries.stream().noneMatch(entry::equalsIgnoreCase))
                .toList();
    }

    /** A spec is a minimum: what a list has besides is kept, unless it is to be pruned. */
    private Fields withLists(Fields properties, ConnectedRegistry live, List<Finding> notes) {
        var all = Fields.builder();
        properties.values().forEach((name, value) -> {
            if (!ConnectedRegistry.LISTS.contains(name)) {
                all.put(name, value);
            }
        });
        for (var list : ConnectedRegistry.LISTS) {
            var entries = new ArrayList<>(properties.texts(list));
            var extra = extra(properties, live, list);
            if (!prune && !extra.isEmpty()) {
                entries.addAll(extra);
                notes.add(kept(list, extra));
            }
            all.put(list, Value.Items.ofTexts(entries));
        }
        return all.build();
    }

    private static Finding kept(String list, List<String> entries) {
        var names = entries.stream().map(ConnectedRegistryPlanner::lastWord).toList();
        return CodedFinding.note(FindingCode.KEPT)
                .with(Fact.KIND, list.equals(CLIENT_TOKENS) ? "client tokens" : "notifications")
                .with(Fact.FOUND, String.join(", ", names));
    }

    private void requireUnchanged(List<Difference> differences) {
        Failure.throwIfAny(differences.stream()
                .filter(difference -> ConnectedRegistry.FIXED.containsKey(difference.path()))
                .map(difference -> CodedFinding.error(FindingCode.FIXED_PROPERTY)
                        .with(Fact.KIND, ConnectedRegistry.KIND)
                        .with(Fact.NAME, id.name())
                        .with(Fact.PROPERTY, ConnectedRegistry.FIXED.getOrDefault(difference.path(), ""))
                        .with(Fact.FOUND, lastWord(difference.before()))
                        .with(Fact.WANTED, lastWord(difference.after())))
                .toList());
    }

    private static String lastWord(String value) {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    private static Fields changed(String path, Fields wanted, List<Difference> differences) {
        var changed = Fields.builder();
        wanted.values().forEach((name, value) -> addChanged(changed, name, path + "." + name, value, differences));
        return changed.build();
    }

    private static void addChanged(
            FieldsBuilder changed, String name, String path, Value value, List<Difference> differences) {
        if (value instanceof Fields object) {
            var inner = changed(path, object, differences);
            if (!inner.values().isEmpty()) {
                changed.put(name, inner);
            }
        } else if (differences.stream().anyMatch(difference -> difference.path().equals(path))) {
            changed.put(name, value);
        }
    }
}
