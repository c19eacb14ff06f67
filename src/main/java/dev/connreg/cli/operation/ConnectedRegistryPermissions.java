package dev.connreg.cli.operation;

import dev.connreg.cli.az.command.ConnectedRegistryPermissionsShow;
import dev.connreg.cli.az.command.ConnectedRegistryPermissionsUpdate;
import dev.connreg.cli.az.command.ConnectedRegistryRepo;
import dev.connreg.connectedregistry.ScopeMapActions;
import dev.connreg.deployment.Change;
import dev.connreg.deployment.LiveConnectedRegistry;
import dev.connreg.graph.ResourceId;
import dev.connreg.output.ResultShape;
import dev.connreg.output.ResultTable;
import dev.connreg.spec.Mode;
import java.util.ArrayList;
import java.util.List;

/** Which repositories a connected registry may synchronize: what the scope map of its sync token says. */
final class ConnectedRegistryPermissions {

    private final Invocations invocations;

    ConnectedRegistryPermissions(Invocations invocations) {
        this.invocations = invocations;
    }

    int show(ConnectedRegistryPermissionsShow options) {
        var invocation = invocations.of(options.global);
        var registry = CloudRegistry.of(invocation, options.target, options.group);
        registry.requireManaged();
        var connectedRegistry = registry.connectedRegistry(options.target.name);
        requireToken(
                connectedRegistry,
                "show",
                "View the managed identity's Azure role assignments and ABAC conditions to determine its repository permissions.");
        var scopeMap = registry.scopeMapOf(tokenOf(connectedRegistry));
        return invocation.print(ResultShape.SCOPE_MAP.of(scopeMap.resource()), ResultTable.SCOPE_MAP);
    }

    int update(ConnectedRegistryPermissionsUpdate options) {
        var invocation = invocations.of(options.global, options.policy);
        return update(
                invocation,
                CloudRegistry.of(invocation, options.target, options.group),
                options.target.name,
                new Repositories(options.add, options.remove));
    }

    int repo(ConnectedRegistryRepo options) {
        var invocation = invocations.of(options.global, options.policy);
        return update(
                invocation,
                CloudRegistry.of(invocation, options.target, options.group),
                options.target.name,
                new Repositories(options.add, options.remove));
    }

    /**
     * Repositories to be synchronized from now on, and no more.
     *
     * @param added names as typed
     * @param removed names as typed
     */
    private record Repositories(List<String> added, List<String> removed) {

        List<String> addedActions(LiveConnectedRegistry connectedRegistry) {
            return ScopeMapActions.onRepositories(
                    added, connectedRegistry.isReadOnly() ? Mode.READ_ONLY : Mode.READ_WRITE);
        }

        List<String> removedActions() {
            return ScopeMapActions.onRepositories(removed, Mode.READ_WRITE);
        }
    }

    /**
     * A change of one scope map.
     *
     * @param announcement what is said before it is made
     * @param change the change
     */
    private record Step(String announcement, Change change) {}

    private static int update(Invocation invocation, CloudRegistry registry, String name, Repositories repositories) {
        if (repositories.added().isEmpty() && repositories.removed().isEmpty()) {
            throw new CommandFailure("No repository permissions to update.");
        }
        registry.requireManaged();
        Ambiguity.check(
                "repository names",
                "--add and --remove",
                repositories.added(),
                repositories.removed(),
                repository -> repository.substring(repository.lastIndexOf('/') + 1));
        var tree = registry.connectedRegistries();
        var connectedRegistry = tree.find(name)
                .orElseThrow(() -> new CommandFailure("Connected registry '%s' doesn't exist.".formatted(name)));
        requireToken(
                connectedRegistry,
                "update",
                "Update the ABAC conditions on the managed identity's Azure role assignments to grant or revoke its repository permissions.");
        var steps = new ArrayList<Step>();
        if (!repositories.removed().isEmpty()) {
            for (var descendant : tree.descendantsOf(connectedRegistry.id())) {
                steps.addAll(remove(registry, descendant, repositories));
            }
        }
        if (!repositories.added().isEmpty()) {
            var actions = repositories.addedActions(connectedRegistry);
            for (var ancestor : tree.ancestorsOf(connectedRegistry)) {
                steps.addAll(add(registry, ancestor, repositories.added(), actions, invocation));
            }
        }
        steps.add(itself(registry, connectedRegistry, repositories));
        // All are planned before the first is made: what cannot be done changes nothing.
        steps.stream().filter(step -> !step.change().actions().isEmpty()).forEach(step -> apply(invocation, step));
        return 0;
    }

    private static void apply(Invocation invocation, Step step) {
        invocation.console().warning(step.announcement());
        invocation.apply(step.change());
    }

    private static List<Step> remove(
            CloudRegistry registry, LiveConnectedRegistry descendant, Repositories repositories) {
        return descendant.syncToken().stream()
                .map(token -> registry.scopeMapOf(token).narrowed("scope map", repositories.removedActions()))
                .map(change -> new Step(
                        "Removing '%s' repository permissions from %s"
                                .formatted(String.join(", ", repositories.removed()), descendant.name()),
                        change))
                .toList();
    }

    private static List<Step> add(
            CloudRegistry registry,
            LiveConnectedRegistry ancestor,
            List<String> added,
            List<String> actions,
            Invocation invocation) {
        var names = String.join(", ", added);
        if (ancestor.syncToken().isEmpty()) {
            invocation
                    .console()
                    .warning(
                            "'%s' uses ManagedIdentity authentication: grant its managed identity access to '%s' by Azure role assignments, or nothing of it reaches the connected registries below."
                                    .formatted(ancestor.name(), names));
            return List.of();
        }
        var change = registry.scopeMapOf(tokenOf(ancestor)).widened("scope map", actions);
        return List.of(new Step("Adding '%s' repository permissions to %s".formatted(names, ancestor.name()), change));
    }

    private static Step itself(
            CloudRegistry registry, LiveConnectedRegistry connectedRegistry, Repositories repositories) {
        var change = registry.scopeMapOf(tokenOf(connectedRegistry))
                .changed("scope map", repositories.addedActions(connectedRegistry), repositories.removedActions());
        return new Step(announcement(repositories, connectedRegistry.name()), change);
    }

    private static String announcement(Repositories repositories, String name) {
        var added = String.join(", ", repositories.added());
        var removed = String.join(", ", repositories.removed());
        if (added.isEmpty()) {
            return "Removing '%s' repository permissions from %s".formatted(removed, name);
        }
        return removed.isEmpty()
                ? "Adding '%s' repository permissions to %s".formatted(added, name)
                : "Adding '%s' and removing '%s' repository permissions in %s".formatted(added, removed, name);
    }

    private static ResourceId tokenOf(LiveConnectedRegistry connectedRegistry) {
        return connectedRegistry
                .syncToken()
                .orElseThrow(() -> new CommandFailure(
                        "Connected registry '%s' has no sync token.".formatted(connectedRegistry.name())));
    }

    private static void requireToken(LiveConnectedRegistry connectedRegistry, String verb, String instead) {
        if (connectedRegistry.usesManagedIdentity()) {
            throw new CommandFailure(
                    "'az acr connected-registry permissions %s' is not supported for a connected registry using ManagedIdentity authentication. %s"
                            .formatted(verb, instead));
        }
    }
}
