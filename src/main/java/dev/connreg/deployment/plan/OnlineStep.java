package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.diagnosis.Diagnosis;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans whether the site must be waited for. Those above it are such that it synchronizes through, the parent first. */
record OnlineStep(LiveSite site, List<ConnectedRegistry> above, Instant now) {

    static final String KIND = "wait for Online: connected registry";

    /** Throws a Failure where nothing is sent and something is wrong that neither that nor waiting would mend. */
    List<Change> plan(ResourceNode node, boolean sends) {
        var found = site.registry();
        if (!sends && found.filter(registry -> registry.isWell(now)).isPresent()) {
            requireEnabled();
            Failure.throwIfAny(Diagnosis.downAbove(found.get().name(), above, now));
            return unchanged(found.get());
        }
        return List.of(waiting(node, sends).withNotes(warnings()));
    }

    /** Nothing else shows it before the site signs in again. */
    private void requireEnabled() {
        site.token().filter(token -> !token.isEnabled()).ifPresent(token -> {
            throw new Failure(List.of(disabled(token)));
        });
    }

    static CodedFinding disabled(Token token) {
        return CodedFinding.error(FindingCode.TOKEN_DISABLED)
                .with(Fact.NAME, token.id().name())
                .with(Fact.TOKEN, token.id().name())
                .with(Fact.REGISTRY, registryName(token.id()));
    }

    private static String registryName(ResourceId inRegistry) {
        return inRegistry.parent().map(ResourceId::name).orElse("?");
    }

    private List<Change> unchanged(ConnectedRegistry registry) {
        var notes = new ArrayList<Finding>(registry.isUp() ? Diagnosis.reported(registry) : List.of(notNow(registry)));
        if (registry.isUp() && registry.isUnheard(now)) {
            notes.add(Diagnosis.longUnheard(registry));
        }
        return notes.isEmpty()
                ? List.of()
                : List.of(Change.of(ChangeType.NO_CHANGE, ConnectedRegistry.KIND, registry.id())
                        .withNotes(notes));
    }

    /** What it reported before the extension was changed says nothing of how it is since. */
    private CodedFinding notNow(ConnectedRegistry registry) {
        var isHeardSince = registry.lastActivity()
                .flatMap(last -> site.extension().filter(extension -> extension.isChangedAfter(last)))
                .isEmpty();
        return isHeardSince
                ? betweenSyncs(registry)
                : CodedFinding.warning(FindingCode.UNHEARD_SINCE_CHANGE)
                        .with(Fact.NAME, registry.id().name())
                        .with(Fact.PROPERTY, registry.schedule())
                        .with(Fact.TIME, lastActivity(registry));
    }

    private static CodedFinding betweenSyncs(ConnectedRegistry registry) {
        return CodedFinding.note(FindingCode.BETWEEN_SYNCS)
                .with(Fact.STATE, registry.connectionState())
                .with(Fact.PROPERTY, registry.schedule())
                .with(Fact.TIME, lastActivity(registry));
    }

    private static String lastActivity(ConnectedRegistry registry) {
        return registry.lastActivity().map(Instant::toString).orElse("?");
    }

    private Change waiting(ResourceNode node, boolean sends) {
        var id = site.live().id(node);
        var apiVersion = node.type().apiVersion();
        var keep = site.parent().map(parent -> new Action.KeepRights(parent, apiVersion));
        var actions = new ArrayList<Action>();
        keep.ifPresent(actions::add);
        actions.add(new Action.AwaitOnline(id, apiVersion, watched(), sends, site.parent()));
        keep.ifPresent(actions::add);
        return new Change(ChangeType.MODIFY, KIND, id, List.of(), List.of(), actions);
    }

    private Optional<Action.Watched> watched() {
        return site.extensionNode()
                .map(node ->
                        new Action.Watched(site.live().id(node), node.type().apiVersion()));
    }

    /** Those above may be on their way, as when all are deployed at once. */
    private List<CodedFinding> warnings() {
        return Diagnosis.downAbove(site.registryName(), above, now).stream()
                .map(CodedFinding::asWarning)
                .toList();
    }
}
