package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Plain settings are merged by key; protected ones are replaced as a whole, so sent completely or not at all. */
final class ExtensionPlanner {

    private final ResourceId id;
    private final String apiVersion;
    private final PlanRequest request;

    ExtensionPlanner(ResourceId id, String apiVersion, PlanRequest request) {
        this.id = id;
        this.apiVersion = apiVersion;
        this.request = request;
    }

    Change create(Fields body) {
        return Change.of(ChangeType.CREATE, Extension.KIND, id, new Action.Put(id, apiVersion, body));
    }

    Change plan(Fields body, ProtectedSettings secrets) {
        var live = secrets.extension();
        requireOwn(body, secrets);
        var differences = differences(body, live);
        requireUnchanged(differences);
        var extra = extraSettings(body, live);
        var notes = new ArrayList<Finding>();
        if (!extra.isEmpty() && !request.prune()) {
            notes.add(CodedFinding.note(FindingCode.KEPT)
                    .with(Fact.KIND, "settings")
                    .with(Fact.FOUND, String.join(", ", extra)));
        }
        var wholly = sentWholly(body, live, differences, extra);
        var reason = wholly.or(() -> secrets.reason(differences)).or(this::requested);
        reason.ifPresentOrElse(notes::add, () -> notes.addAll(unknown(body, secrets)));
        return change(
                        body,
                        live,
                        new Decision(differences, notes, reason.isPresent(), wholly.isPresent() || live.hasFailed()))
                .takingAway(request.prune() && !extra.isEmpty());
    }

    /** A connected registry that is new has no extension yet; one that is left of an earlier try has its address. */
    private void requireOwn(Fields body, ProtectedSettings secrets) {
        var found = secrets.extension().settings().getOrDefault(Extension.ADDRESS, "");
        var wanted = settings(body).text(Extension.ADDRESS).orElse("");
        if (secrets.registry().isEmpty() && !found.isEmpty() && !wanted.isEmpty() && !found.equals(wanted)) {
            throw new Failure(List.of(CodedFinding.error(FindingCode.FOREIGN_EXTENSION)
                    .with(Fact.NAME, id.name())
                    .with(Fact.FOUND, found)
                    .with(Fact.WANTED, wanted)));
        }
    }

    /** Why only the whole will do: settings and a version that are left out stay otherwise. */
    private Optional<CodedFinding> sentWholly(
            Fields body, Extension live, List<Difference> differences, List<String> extra) {
        if (request.prune() && !extra.isEmpty()) {
            return Optional.of(CodedFinding.note(FindingCode.SENT_TO_PRUNE).with(Fact.FOUND, String.join(", ", extra)));
        }
        var readable = readableSecrets(body, live);
        if (!readable.isEmpty()) {
            return Optional.of(
                    CodedFinding.note(FindingCode.SENT_TO_HIDE).with(Fact.FOUND, String.join(", ", readable)));
        }
        var pinned = live.pinnedVersion();
        var isFreed = pinned.isPresent()
                && body.object("properties").text("version").isEmpty()
                && differs(differences, "autoUpgradeMinorVersion");
        return isFreed
                ? Optional.of(CodedFinding.note(FindingCode.SENT_TO_UNPIN).with(Fact.FOUND, pinned.get()))
                : Optional.empty();
    }

    /** What cannot be compared, where nothing is sent. */
    private static List<CodedFinding> unknown(Fields body, ProtectedSettings secrets) {
        var notes = new ArrayList<CodedFinding>();
        var certificate = secrets.sentCertificate();
        certificate.ifPresent(notes::add);
        if (!secrets.isStringOurs()) {
            notes.add(CodedFinding.note(FindingCode.CONNECTION_STRING_UNKNOWN));
        } else if (certificate.isEmpty()
                && body.object("properties", Extension.PROTECTED).values().size() > 1) {
            notes.add(CodedFinding.note(FindingCode.PROTECTED_SETTINGS_UNKNOWN));
        }
        secrets.expiring().ifPresent(notes::add);
        return notes;
    }

    private Optional<CodedFinding> requested() {
        return request.resend() ? Optional.of(CodedFinding.note(FindingCode.SENT_ON_REQUEST)) : Optional.empty();
    }

    /** Sending the whole is the only way to remove settings. */
    private record Decision(List<Difference> differences, List<Finding> notes, boolean resends, boolean whole) {}

    private Change change(Fields body, Extension live, Decision decision) {
        var type = type(decision);
        return new Change(
                type,
                Extension.KIND,
                id,
                decision.differences(),
                decision.notes(),
                type == ChangeType.NO_CHANGE ? List.of() : List.of(action(body, live, decision)));
    }

    private static ChangeType type(Decision decision) {
        if (!decision.differences().isEmpty() && !decision.whole()) {
            return ChangeType.MODIFY;
        }
        return decision.resends() ? ChangeType.DEPLOY : ChangeType.NO_CHANGE;
    }

    private Action action(Fields body, Extension live, Decision decision) {
        return decision.whole()
                ? new Action.Put(id, apiVersion, request.prune() ? body : withExtraSettings(body, live))
                : new Action.Patch(id, apiVersion, patch(body, live, decision));
    }

    /** What is put replaces all settings, and those that the spec does not have are kept. */
    private static Fields withExtraSettings(Fields body, Extension live) {
        var settings = Fields.builder().putAll(settings(body));
        extraSettings(body, live)
                .forEach(key -> settings.put(key, live.settings().getOrDefault(key, "")));
        var properties = Fields.builder();
        body.object("properties")
                .values()
                .forEach((name, value) ->
                        properties.put(name, name.equals(Extension.SETTINGS) ? settings.build() : value));
        var whole = Fields.builder();
        body.values().forEach((name, value) -> whole.put(name, name.equals("properties") ? properties.build() : value));
        return whole.build();
    }

    private static List<Difference> differences(Fields body, Extension live) {
        var found = new ArrayList<>(Comparison.of("", comparable(body), live.json()));
        found.addAll(leftOver(body, live));
        var wanted = new TreeSet<>(
                body.object("properties", Extension.PROTECTED).values().keySet());
        if (!wanted.equals(live.protectedKeys())) {
            found.add(new Difference(
                    "properties." + Extension.PROTECTED + " (keys)",
                    live.protectedKeys().toString(),
                    wanted.toString()));
        }
        return found;
    }

    /** Without identity, which the service fills in, and protected settings, whose values never come back. */
    private static Fields comparable(Fields body) {
        var properties = Fields.builder();
        body.object("properties").values().forEach((name, value) -> {
            if (!name.equals(Extension.PROTECTED)) {
                properties.put(name, value);
            }
        });
        return properties.inProperties();
    }

    /** Plain HTTP from before: settings are merged by key, so leaving the key out does not turn it off. */
    private static List<Difference> leftOver(Fields body, Extension live) {
        var http = live.settings().getOrDefault("httpEnabled", "");
        return !settings(body).values().containsKey("httpEnabled") && http.equalsIgnoreCase("true")
                ? List.of(new Difference("properties." + Extension.SETTINGS + ".httpEnabled", http, "false"))
                : List.of();
    }

    private static List<String> extraSettings(Fields body, Extension live) {
        return live.settings().keySet().stream()
                .filter(key -> !settings(body).values().containsKey(key) && !key.equals("httpEnabled"))
                .filter(key -> !readableSecrets(body, live).contains(key))
                .toList();
    }

    /** Protected settings that are among the others, too: those that are left out there stay otherwise. */
    private static List<String> readableSecrets(Fields body, Extension live) {
        var secret = body.object("properties", Extension.PROTECTED).values().keySet();
        return live.settings().keySet().stream().filter(secret::contains).toList();
    }

    private static Fields settings(Fields body) {
        return body.object("properties", Extension.SETTINGS);
    }

    private void requireUnchanged(List<Difference> differences) {
        Failure.throwIfAny(differences.stream()
                .filter(difference -> Extension.FIXED.contains(difference.path()))
                .map(difference -> CodedFinding.error(FindingCode.FIXED_PROPERTY)
                        .with(Fact.KIND, Extension.KIND)
                        .with(Fact.NAME, id.name())
                        .with(Fact.PROPERTY, difference.path().substring("properties.".length()))
                        .with(Fact.FOUND, difference.before())
                        .with(Fact.WANTED, difference.after()))
                .toList());
    }

    private static Fields patch(Fields body, Extension live, Decision decision) {
        var wanted = body.object("properties");
        var changed = Fields.builder();
        addVersion(changed, wanted, decision.differences());
        var settings = changedSettings(body, live, decision.differences());
        if (!settings.values().isEmpty()) {
            changed.put(Extension.SETTINGS, settings);
        }
        if (decision.resends()) {
            changed.put(Extension.PROTECTED, wanted.object(Extension.PROTECTED));
        }
        return changed.inProperties();
    }

    private static void addVersion(FieldsBuilder changed, Fields wanted, List<Difference> differences) {
        var names = new ArrayList<String>();
        if (differs(differences, "version") || differs(differences, "autoUpgradeMinorVersion")) {
            names.addAll(List.of("autoUpgradeMinorVersion", "version"));
        }
        if (differs(differences, "releaseTrain")) {
            names.add("releaseTrain");
        }
        wanted.values().forEach((name, value) -> {
            if (names.contains(name)) {
                changed.put(name, value);
            }
        });
    }

    private static Fields changedSettings(Fields body, Extension live, List<Difference> differences) {
        var settings = Fields.builder();
        settings(body).values().forEach((key, value) -> {
            var present = live.json().at("/properties/" + Extension.SETTINGS).path(key);
            if (!Comparison.of("", value, present).isEmpty()) {
                settings.put(key, value);
            }
        });
        if (differs(differences, Extension.SETTINGS + ".httpEnabled")
                && !settings.build().values().containsKey("httpEnabled")) {
            settings.put("httpEnabled", "false");
        }
        return settings.build();
    }

    private static boolean differs(List<Difference> differences, String property) {
        return differences.stream().anyMatch(difference -> difference.path().equals("properties." + property));
    }
}
