package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.Members;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans the extension on the cluster. Plain settings are merged by key. Protected settings never come back and are
 * replaced as a whole, so they are sent only when their keys differ, or on request, and then all of them.
 */
final class ExtensionPlanner implements NodePlanner {

    private static final String SETTINGS = "configurationSettings";
    private static final String PROTECTED = "configurationProtectedSettings";
    private static final Set<String> FIXED =
            Set.of("properties.extensionType", "properties.scope.cluster.releaseNamespace");

    private final boolean resendProtectedSettings;

    /**
     * Makes a planner.
     *
     * @param resendProtectedSettings whether protected settings are sent even where their keys are the same
     */
    ExtensionPlanner(boolean resendProtectedSettings) {
        this.resendProtectedSettings = resendProtectedSettings;
    }

    @Override
    public Change plan(ResourceNode node, ResourceId id, Fields body, Optional<JsonNode> live) {
        var put = new Action.Put(id, node.type().apiVersion(), body);
        if (live.isEmpty()) {
            return Change.of(ChangeType.CREATE, Kinds.of(node), id, put);
        }
        var differences = differences(body, live.get());
        requireUnchanged(id, differences);
        if (live.get().at("/properties/provisioningState").asText().equals("Failed")) {
            return new Change(
                    ChangeType.DEPLOY,
                    Kinds.of(node),
                    id,
                    differences,
                    List.of("is Failed, so it is sent again"),
                    List.of(put));
        }
        if (differences.isEmpty() && !resendProtectedSettings) {
            return Change.of(ChangeType.NO_CHANGE, Kinds.of(node), id);
        }
        var type = differences.isEmpty() ? ChangeType.DEPLOY : ChangeType.MODIFY;
        var patch = new Action.Patch(id, node.type().apiVersion(), patch(body, live.get(), differences));
        return new Change(type, Kinds.of(node), id, differences, List.of(), List.of(patch));
    }

    private static List<Difference> differences(Fields body, JsonNode live) {
        var found = new ArrayList<>(Comparison.of("", comparable(body), live));
        found.addAll(leftOver(body, live));
        var wanted = new TreeSet<>(
                Members.object(body, "properties", PROTECTED).values().keySet());
        var present = new TreeSet<String>();
        live.at("/properties/" + PROTECTED).fieldNames().forEachRemaining(present::add);
        if (!wanted.equals(present)) {
            found.add(new Difference("properties." + PROTECTED + " (keys)", present.toString(), wanted.toString()));
        }
        return found;
    }

    /** Without identity, which the service fills in, and protected settings, whose values never come back. */
    private static Fields comparable(Fields body) {
        var properties = Fields.builder();
        Members.object(body, "properties").values().forEach((name, value) -> {
            if (!name.equals(PROTECTED)) {
                properties.put(name, value);
            }
        });
        return Members.properties(properties.build());
    }

    /**
     * Plain HTTP switched on by hand or by an earlier mode. Settings are merged by key, so leaving a key out does not
     * take it back.
     */
    private static List<Difference> leftOver(Fields body, JsonNode live) {
        var http = live.at("/properties/" + SETTINGS).path("httpEnabled");
        var wanted = Members.object(body, "properties", SETTINGS).values().containsKey("httpEnabled");
        return !wanted && http.asText().equalsIgnoreCase("true")
                ? List.of(new Difference("properties." + SETTINGS + ".httpEnabled", http.asText(), "false"))
                : List.of();
    }

    private static void requireUnchanged(ResourceId id, List<Difference> differences) {
        Failure.throwIfAny(differences.stream()
                .filter(difference -> FIXED.contains(difference.path()))
                .map(difference -> CodedFinding.error(FindingCode.FIXED_PROPERTY)
                        .with(Fact.KIND, "extension")
                        .with(Fact.NAME, id.name())
                        .with(Fact.PROPERTY, difference.path().substring("properties.".length()))
                        .with(Fact.FOUND, difference.before())
                        .with(Fact.WANTED, difference.after()))
                .toList());
    }

    private Fields patch(Fields body, JsonNode live, List<Difference> differences) {
        var wanted = Members.object(body, "properties");
        var changed = Fields.builder();
        addVersion(changed, wanted, differences);
        var settings = settings(wanted, live, differences);
        if (!settings.values().isEmpty()) {
            changed.put(SETTINGS, settings);
        }
        if (resendProtectedSettings
                || differences.stream().anyMatch(d -> d.path().contains(PROTECTED))) {
            changed.put(PROTECTED, Members.object(wanted, PROTECTED));
        }
        return Members.properties(changed.build());
    }

    /** A version is refused beside automatic upgrades, so the two always go together. */
    private static void addVersion(FieldsBuilder changed, Fields wanted, List<Difference> differences) {
        var names = new ArrayList<String>();
        if (differs(differences, "properties.version") || differs(differences, "properties.autoUpgradeMinorVersion")) {
            names.addAll(List.of("autoUpgradeMinorVersion", "version"));
        }
        if (differs(differences, "properties.releaseTrain")) {
            names.add("releaseTrain");
        }
        names.stream()
                .filter(wanted.values()::containsKey)
                .forEach(name -> changed.put(name, Members.member(wanted, name)));
    }

    private static Fields settings(Fields wanted, JsonNode live, List<Difference> differences) {
        var settings = Fields.builder();
        Members.object(wanted, SETTINGS).values().forEach((key, value) -> {
            if (!Comparison.of("", value, live.at("/properties/" + SETTINGS).path(key))
                    .isEmpty()) {
                settings.put(key, value);
            }
        });
        if (differs(differences, "properties." + SETTINGS + ".httpEnabled")
                && !settings.build().values().containsKey("httpEnabled")) {
            settings.put("httpEnabled", "false");
        }
        return settings.build();
    }

    private static boolean differs(List<Difference> differences, String path) {
        return differences.stream().anyMatch(difference -> difference.path().equals(path));
    }
}
