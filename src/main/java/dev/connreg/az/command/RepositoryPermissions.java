package dev.connreg.az.command;

import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.plan.SyncScopeMap;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.LiveConnectedRegistry;
import dev.connreg.resource.Mode;
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
    private final CloudRegistry registry;
    private final List<String> added;
    private final List<String> removed;

    /**
     * Permissions to be changed.
     *
     * @param added names of repositories, as typed
     * @param removed names of repositories, as typed
     */
    RepositoryPermissions(Invocation invocation, CloudRegistry registry, List<String> added, List<String> removed) {
        this.invocation = invocation;
        this.registry = registry;
        this.added = List.copyOf(added);
        this.removed = List.copyOf(removed);
    }

    /**
     * A change of one scope map.
     *
     * @param announcement what is said before it is made
     * @param change the change
     */
    private record Step(String announcement, Change change) {}

    /** Changes all scope maps that need it; all are planned before the first is changed. */
    void change(ConnectedRegistryTree tree, LiveConnectedRegistry connectedRegistry) {
        var steps = new ArrayList<Step>();
        if (!removed.isEmpty()) {
            tree.descendantsOf(connectedRegistry.id())
                    .forEach(one -> remove(one).ifPresent(steps::add));
        }
        if (!added.isEmpty()) {
            var actions = addedActions(connectedRegistry);
            tree.ancestorsOf(connectedRegistry).forEach(one -> add(one, actions).ifPresent(steps::add));
        }
        scopeMap(connectedRegistry)
                .map(scopeMap -> scopeMap.changed("scope map", addedActions(connectedRegistry), removedActions()))
                .map(change -> new Step(announcement(connectedRegistry.name()), change))
                .ifPresent(steps::add);
        steps.stream().filter(step -> !step.change().actions().isEmpty()).forEach(this::make);
    }

    private void make(Step step) {
        invocation.console().warning(step.announcement());
        invocation.apply(step.change());
    }

    private Optional<Step> remove(LiveConnectedRegistry descendant) {
        return scopeMap(descendant)
                .map(scopeMap -> scopeMap.narrowed("scope map", removedActions()))
                .map(change -> new Step(
                        "Removing '%s' repository permissions from %s".formatted(names(removed), descendant.name()),
                        change));
    }

    private Optional<Step> add(LiveConnectedRegistry ancestor, List<String> actions) {
        if (ancestor.syncToken().isEmpty()) {
            invocation
                    .console()
                    .warning(
                            "'%s' uses ManagedIdentity authentication: grant its managed identity access to '%s' by Azure role assignments, or nothing of it reaches the connected registries below."
                                    .formatted(ancestor.name(), names(added)));
        }
        return scopeMap(ancestor)
                .map(scopeMap -> scopeMap.widened("scope map", actions))
                .map(change -> new Step(
                        "Adding '%s' repository permissions to %s".formatted(names(added), ancestor.name()), change));
    }

    /** Empty with a managed identity; a token or scope map that is missing ends the command. */
    private Optional<SyncScopeMap> scopeMap(LiveConnectedRegistry connectedRegistry) {
        return connectedRegistry.syncToken().map(registry::scopeMapOf);
    }

    private List<String> addedActions(LiveConnectedRegistry connectedRegistry) {
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
}
