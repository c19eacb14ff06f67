package dev.connreg.az.command;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.plan.ScopeMapChange;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repositories that a connected registry may synchronize from now on, and no more: taken from all below it as well, and
 * given to all above it, through which they come.
 */
final class RepositoryPermissions {

    private final Invocation invocation;
    private final TargetRegistry registry;
    private final List<String> added;
    private final List<String> removed;

    /**
     * Permissions to be changed.
     *
     * @param added names of repositories, as typed
     * @param removed names of repositories, as typed
     */
    RepositoryPermissions(Invocation invocation, TargetRegistry registry, List<String> added, List<String> removed) {
        this.invocation = invocation;
        this.registry = registry;
        this.added = List.copyOf(added);
        this.removed = List.copyOf(removed);
    }

    /** Changes all scope maps that need it; all are planned before the first is changed. */
    void change(ConnectedRegistryTree tree, ConnectedRegistry connectedRegistry) {
        var announcements = invocation.announcements();
        var changes = new ArrayList<Change>();
        if (!removed.isEmpty()) {
            tree.descendantsOf(connectedRegistry.id())
                    .forEach(one -> remove(one, announcements).ifPresent(changes::add));
        }
        if (!added.isEmpty()) {
            var actions = addedActions(connectedRegistry);
            tree.ancestorsOf(connectedRegistry)
                    .forEach(one -> add(one, actions, announcements).ifPresent(changes::add));
        }
        scopeMap(connectedRegistry)
                .map(map -> map.change(addedActions(connectedRegistry), removedActions()))
                .map(change -> announcements.before(change, announcement(connectedRegistry.name())))
                .ifPresent(changes::add);
        connectedRegistry.parent().ifPresent(parent -> keepRights(changes, parent));
        invocation.apply(changes, announcements);
    }

    /** The scope maps above may be changed by others at the same time. */
    private static void keepRights(List<Change> changes, ResourceId parent) {
        if (changes.stream().anyMatch(Change::isDone)) {
            changes.add(Change.of(
                    ChangeType.MODIFY,
                    ScopeMap.KIND_ABOVE,
                    parent,
                    new Action.KeepRights(parent, AzApiVersions.CONTAINER_REGISTRY)));
        }
    }

    private Optional<Change> remove(ConnectedRegistry descendant, Announcements announcements) {
        return scopeMap(descendant)
                .map(map -> map.remove(removedActions()))
                .map(change -> announcements.before(
                        change,
                        "Removing '%s' repository permissions from %s".formatted(names(removed), descendant.name())));
    }

    private Optional<Change> add(ConnectedRegistry ancestor, List<String> actions, Announcements announcements) {
        if (ancestor.syncToken().isEmpty()) {
            invocation
                    .console()
                    .warning(
                            "'%s' uses ManagedIdentity authentication: grant its managed identity access to '%s' by Azure role assignments, or nothing of it reaches the connected registries below."
                                    .formatted(ancestor.name(), names(added)));
        }
        return scopeMap(ancestor)
                .map(map -> map.add(actions))
                .map(change -> announcements.before(
                        change, "Adding '%s' repository permissions to %s".formatted(names(added), ancestor.name())));
    }

    /** Empty with a managed identity; a token or scope map that is missing ends the command. */
    private Optional<ScopeMapChange> scopeMap(ConnectedRegistry connectedRegistry) {
        return connectedRegistry
                .syncToken()
                .map(registry::scopeMapOf)
                .map(map -> ScopeMapChange.of(ScopeMap.KIND, map, AzApiVersions.CONTAINER_REGISTRY));
    }

    private List<String> addedActions(ConnectedRegistry connectedRegistry) {
        return ScopeMapActions.onRepositories(added, connectedRegistry.isReadOnly() ? Mode.READ_ONLY : Mode.READ_WRITE);
    }

    private List<String> removedActions() {
        return ScopeMapActions.onRepositories(removed, Mode.READ_WRITE);
    }

    private String announcement(String name) {
        if (added.isEmpty()) {
            return "Removing '%s' repository permissions from %s".formatted(names(removed), name);
        }
        return removed.isEmpty()
                ? "Adding '%s' repository permissions to %s".formatted(names(added), name)
                : "Adding '%s' and removing '%s' repository permissions in %s"
                        .formatted(names(added), names(removed), name);
    }

    private static String names(List<String> repositories) {
        return String.join(", ", repositories);
    }

    static void requireSyncToken(ConnectedRegistry connectedRegistry, String verb, String instead) {
        if (connectedRegistry.usesManagedIdentity()
                || connectedRegistry.syncToken().isEmpty()) {
            throw new Failure(
                    "'az acr connected-registry permissions %s' is not supported for a connected registry using ManagedIdentity authentication. %s"
                            .formatted(verb, instead));
        }
    }

    static int update(Invocation invocation, TargetRegistry registry, String name, SyncedRepositoriesOptions changes) {
        var added = changes.add;
        var removed = changes.remove;
        if (added.isEmpty() && removed.isEmpty()) {
            throw new Failure("No repository permissions to update.");
        }
        registry.requireManaged();
        Ambiguity.check(
                "repository names",
                "--add and --remove",
                added,
                removed,
                repository -> repository.substring(repository.lastIndexOf('/') + 1));
        var tree = registry.connectedRegistries();
        var connectedRegistry = tree.find(name)
                .orElseThrow(() -> new Failure("Connected registry '%s' doesn't exist.".formatted(name)));
        requireSyncToken(
                connectedRegistry,
                "update",
                "Update the ABAC conditions on the managed identity's Azure role assignments to grant or revoke its repository permissions.");
        new RepositoryPermissions(invocation, registry, added, removed).change(tree, connectedRegistry);
        return 0;
    }
}
