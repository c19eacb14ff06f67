package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What those above one must allow, as it synchronizes through them: checked first, given last, removed with it. */
public final class AncestorRights {

    private AncestorRights() {}

    /** What keeps a child of that mode from being created below a parent. */
    public static Optional<CodedFinding> obstacle(
            ConnectedRegistryTree tree, ConnectedRegistry parent, String child, Mode mode) {
        var line = tree.lineFrom(parent.id());
        var withoutToken = line.stream()
                .filter(above ->
                        above.usesManagedIdentity() || above.syncToken().isEmpty())
                .findFirst();
        if (withoutToken.isPresent()) {
            return Optional.of(CodedFinding.error(FindingCode.PARENT_WITHOUT_SYNC_TOKEN)
                    .with(Fact.NAME, withoutToken.get().name())
                    .with(Fact.PARENT, parent.name()));
        }
        if (mode == Mode.READ_WRITE && parent.isReadOnly()) {
            return Optional.of(CodedFinding.error(FindingCode.PARENT_READS_ONLY)
                    .with(Fact.NAME, child)
                    .with(Fact.PARENT, parent.name())
                    .with(Fact.STATE, parent.mode()));
        }
        if (tree.isInCircle(parent.id())) {
            return Optional.of(CodedFinding.error(FindingCode.CIRCLE_OF_PARENTS)
                    .with(Fact.NAME, child)
                    .with(Fact.FOUND, line.stream().map(ConnectedRegistry::name).collect(Collectors.joining(", "))));
        }
        return Optional.empty();
    }

    /** Provisional rights are taken back if the child is refused. Throws a Failure if there is no scope map. */
    public static Change grant(
            SyncRights rights,
            ConnectedRegistry ancestor,
            List<String> actions,
            String apiVersion,
            boolean provisional) {
        if (rights.isUnreadable(ancestor)) {
            return Change.of(
                            ChangeType.IGNORE,
                            ScopeMap.KIND_ABOVE,
                            ancestor.syncToken().orElse(ancestor.id()))
                    .withNote(
                            CodedFinding.warning(FindingCode.RIGHTS_UNREADABLE).with(Fact.NAME, ancestor.name()));
        }
        var map = scopeMap(rights, ancestor);
        var change = ScopeMapChange.of(ScopeMap.KIND_ABOVE, map, apiVersion)
                .addTo(provisional ? Optional.of(ancestor.id()) : Optional.empty(), actions);
        return ScopeMapChange.fitting(map, change);
    }

    static ScopeMap scopeMap(SyncRights rights, ConnectedRegistry ancestor) {
        return rights.scopeMap(ancestor)
                .orElseThrow(() -> new Failure(List.of(CodedFinding.error(FindingCode.ANCESTOR_WITHOUT_SCOPE_MAP)
                        .with(Fact.NAME, ancestor.name()))));
    }

    /**
     * Removes what only those that are gone needed: their gateways, and actions that nobody else below needs and that are
     * not the owner's own. Those follow from its mode: it has no right to write, or all rights on a repository or none.
     */
    public static Change revoke(
            SyncRights rights, ConnectedRegistry owner, ScopeMap map, Collection<String> gone, String apiVersion) {
        var change = ScopeMapChange.of(ScopeMap.KIND_ABOVE, map, apiVersion)
                .remove(unneeded(rights, owner, ScopeMap.ignoringCase(gone), Set.of()));
        return change.isDone() ? change.withAction(new Action.KeepRights(owner.id(), apiVersion)) : change;
    }

    private static List<String> unneeded(
            SyncRights rights, ConnectedRegistry owner, Set<String> gone, Set<ConnectedRegistry> seen) {
        var line = new HashSet<>(seen);
        line.add(owner);
        var needed = ScopeMap.ignoringCase(rights.tree().childrenOf(owner.id()).stream()
                .filter(child -> !gone.contains(child.name()) && !line.contains(child))
                .flatMap(child -> remaining(rights, child, gone, line).stream())
                .toList());
        var gateways = ScopeMap.ignoringCase(gone.stream()
                .flatMap(name -> ScopeMapActions.onGateway(name).stream())
                .toList());
        return actions(rights, owner).stream()
                .filter(action -> ScopeMap.isGateway(action)
                        ? gateways.contains(action)
                        : !isOwn(owner, action, actions(rights, owner)) && !needed.contains(action))
                .toList();
    }

    private static boolean isOwn(ConnectedRegistry owner, String action, List<String> all) {
        if (owner.isReadOnly()) {
            return ScopeMapActions.isRead(action);
        }
        var repository = ScopeMapActions.repository(action);
        return ScopeMap.ignoringCase(all)
                .containsAll(ScopeMapActions.onRepositories(List.of(repository), Mode.READ_WRITE));
    }

    /** What one below still needs once those that are gone need nothing. */
    private static List<String> remaining(
            SyncRights rights, ConnectedRegistry child, Set<String> gone, Set<ConnectedRegistry> seen) {
        var unneeded = ScopeMap.ignoringCase(unneeded(rights, child, gone, seen));
        return actions(rights, child).stream()
                .filter(action -> !unneeded.contains(action))
                .toList();
    }

    private static List<String> actions(SyncRights rights, ConnectedRegistry registry) {
        return rights.scopeMap(registry).map(ScopeMap::actions).orElse(List.of());
    }

    /** Gives back to each above what those below it need and another writer has lost. */
    public static List<Action.ChangeActions> restoration(SyncRights rights, ResourceId parent, String apiVersion) {
        var restored = new ArrayList<Action.ChangeActions>();
        for (var ancestor : rights.tree().lineFrom(parent)) {
            var lost = rights.lost(ancestor);
            if (!lost.isEmpty()) {
                restored.add(new Action.ChangeActions(
                        rights.scopeMap(ancestor).orElseThrow().id(), apiVersion, lost, List.of(), Optional.empty()));
            }
        }
        return restored;
    }
}
