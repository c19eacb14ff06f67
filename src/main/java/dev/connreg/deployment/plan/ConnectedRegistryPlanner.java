package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.graph.Members;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans the connected registry. A change is sent flat, {@code properties.syncProperties} without {@code parent}, and
 * mode, parent and sync token are fixed once it exists (see the published API specification).
 */
final class ConnectedRegistryPlanner implements NodePlanner {

    /** What is fixed, and what people call it. */
    private static final Map<String, String> FIXED = Map.of(
            "properties.mode", "mode",
            "properties.parent.id", "parent",
            "properties.parent.syncProperties.tokenId", "sync token");

    @Override
    public Change plan(ResourceNode node, ResourceId id, Fields body, Optional<JsonNode> live) {
        var apiVersion = node.type().apiVersion();
        if (live.isEmpty()) {
            return Change.of(ChangeType.CREATE, Kinds.of(node), id, new Action.Put(id, apiVersion, body));
        }
        var wanted = withLists(Members.object(body, "properties"));
        var differences = Comparison.of("properties", wanted, live.get().path("properties"));
        requireUnchanged(id, differences);
        return differences.isEmpty()
                ? Change.of(ChangeType.NO_CHANGE, Kinds.of(node), id)
                : new Change(
                        ChangeType.MODIFY,
                        Kinds.of(node),
                        id,
                        differences,
                        List.of(),
                        List.of(new Action.Patch(id, apiVersion, patch(wanted, differences))));
    }

    /** A list that is not asked for is empty, as it is after a PUT of the same body. */
    private static Fields withLists(Fields properties) {
        var all = Fields.builder();
        properties.values().forEach(all::put);
        for (var list : List.of("clientTokenIds", "notificationsList")) {
            if (!properties.values().containsKey(list)) {
                all.put(list, new Value.Items(List.of()));
            }
        }
        return all.build();
    }

    private static void requireUnchanged(ResourceId id, List<Difference> differences) {
        var findings = new ArrayList<Finding>();
        for (var difference : differences) {
            if (FIXED.containsKey(difference.path())) {
                findings.add(CodedFinding.error(FindingCode.FIXED_PROPERTY)
                        .with(Fact.KIND, "connected registry")
                        .with(Fact.NAME, id.name())
                        .with(Fact.PROPERTY, String.valueOf(FIXED.get(difference.path())))
                        .with(Fact.FOUND, lastWord(difference.before()))
                        .with(Fact.WANTED, lastWord(difference.after())));
            }
        }
        Failure.throwIfAny(findings);
    }

    /** The name in an id. */
    private static String lastWord(String value) {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    private static Fields patch(Fields wanted, List<Difference> differences) {
        var changed = Fields.builder();
        var sync = Members.object(wanted, "parent", "syncProperties");
        addChanged(changed, "syncProperties", sync, "properties.parent.syncProperties", differences);
        for (var object : List.of("logging", "garbageCollection")) {
            addChanged(changed, object, Members.object(wanted, object), "properties." + object, differences);
        }
        for (var list : List.of("clientTokenIds", "notificationsList")) {
            if (differs(differences, "properties." + list)) {
                changed.put(list, Members.member(wanted, list));
            }
        }
        return Members.properties(changed.build());
    }

    private static void addChanged(
            dev.connreg.graph.FieldsBuilder changed,
            String name,
            Fields wanted,
            String path,
            List<Difference> differences) {
        var members = Fields.builder();
        wanted.values().forEach((member, value) -> {
            if (differs(differences, path + "." + member)) {
                members.put(member, value);
            }
        });
        if (!members.build().values().isEmpty()) {
            changed.put(name, members.build());
        }
    }

    private static boolean differs(List<Difference> differences, String path) {
        return differences.stream().anyMatch(difference -> difference.path().equals(path));
    }
}
