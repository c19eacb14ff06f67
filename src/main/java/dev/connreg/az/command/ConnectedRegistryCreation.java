package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.LiveConnectedRegistry;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMapActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Creates a connected registry. All is checked and planned before anything is changed; then comes first what gives
 * nobody a right, and last what those above it are allowed.
 */
final class ConnectedRegistryCreation {

    private final Invocations invocations;

    ConnectedRegistryCreation(Invocations invocations) {
        this.invocations = invocations;
    }

    int create(ConnectedRegistryCreate options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = CloudRegistry.of(invocation, options.registry, options.group);
        CreationChecks.check(options);
        var changes = new ArrayList<Change>();
        var present = registry.read();
        DataEndpoint.planned(invocation, registry, present, options.yes).ifPresent(changes::add);
        var parent = options.parent
                .filter(name -> !name.isEmpty())
                .map(name ->
                        ParentAccess.of(invocation, registry, name, options.name, NewConnectedRegistry.mode(options)));
        agreeToNarrowing(invocation, registry, options);
        if (!options.repositories.isEmpty()) {
            var access = new NewSyncAccess(invocation, registry, options.name);
            changes.addAll(access.planned(NewSyncAccess.actions(options)));
        }
        var token = token(options, registry, present);
        var grant = parent.map(access -> grant(options, registry, access))
                .orElseGet(() -> ParentAccess.Grant.none(invocation));
        changes.forEach(invocation::apply);
        return make(invocation, registry, options, new Place(parent.map(ParentAccess::parent), token, grant));
    }

    /**
     * Where a connected registry comes to be.
     *
     * @param parent the connected registry above it
     * @param token its sync token
     * @param grant what those above it get for it
     */
    private record Place(
            Optional<LiveConnectedRegistry> parent, Optional<ResourceId> token, ParentAccess.Grant grant) {}

    private static int make(
            Invocation invocation, CloudRegistry registry, ConnectedRegistryCreate options, Place place) {
        var id = registry.connectedRegistryId(options.name);
        var body = NewConnectedRegistry.body(
                options, registry, place.parent().map(LiveConnectedRegistry::id), place.token());
        var put = new Action.Put(id, ApiVersions.CONTAINER_REGISTRY, body);
        var creation = Change.of(ChangeType.CREATE, "connected registry", id, put);
        var outcome = place.grant().during(() -> invocation.apply(creation));
        return ConnectedRegistryReading.print(invocation, outcome.of(id));
    }

    /** The default mode would take the right to write away from one that has it: nobody said so. */
    private static void agreeToNarrowing(
            Invocation invocation, CloudRegistry registry, ConnectedRegistryCreate options) {
        if (options.mode.isPresent()) {
            return;
        }
        var present = registry.findConnectedRegistry(options.name);
        if (present.filter(found -> !found.isReadOnly()).isPresent()) {
            invocation.confirm(
                    "The connected registry '%s' exists with mode '%s', and without --mode it becomes 'ReadOnly'. Are you sure you want to take the right to write away?"
                            .formatted(
                                    options.name,
                                    present.map(LiveConnectedRegistry::mode).orElseThrow()),
                    options.yes);
        }
    }

    /** The token that is made here has the registry's own spelling, as the service answers; any other the typed one. */
    private static Optional<ResourceId> token(
            ConnectedRegistryCreate options, CloudRegistry registry, JsonNode present) {
        if (CreationChecks.usesManagedIdentity(options)) {
            return Optional.empty();
        }
        return Optional.of(options.syncToken
                .filter(name -> !name.isEmpty())
                .map(registry::tokenId)
                .orElseGet(() -> ResourceId.of(present.path("id").asText()).child("tokens", options.name)));
    }

    private static ParentAccess.Grant grant(
            ConnectedRegistryCreate options, CloudRegistry registry, ParentAccess parent) {
        var actions = options.syncToken
                .filter(token -> !token.isEmpty())
                .map(token -> actionsOf(token, options, registry))
                .orElseGet(() -> NewSyncAccess.actions(options));
        return parent.grant(actions, words(options, actions));
    }

    /** A token that is there says itself what its connected registry synchronizes. */
    private static List<String> actionsOf(String token, ConnectedRegistryCreate options, CloudRegistry registry) {
        var actions = new ArrayList<>(registry.scopeMapOf(registry.tokenId(token)).actions().stream()
                .filter(action -> action.startsWith("repositories/"))
                .toList());
        actions.addAll(ScopeMapActions.onGateway(options.name));
        return actions;
    }

    private static String words(ConnectedRegistryCreate options, List<String> actions) {
        var repositories = options.repositories.isEmpty() ? repositoriesIn(actions) : options.repositories;
        var mode = NewConnectedRegistry.mode(options) == Mode.READ_ONLY ? "readonly" : "readwrite";
        return "repo(s) '%s' %s".formatted(String.join(", ", repositories), mode);
    }

    private static List<String> repositoriesIn(List<String> actions) {
        return actions.stream()
                .filter(action -> action.startsWith("repositories/"))
                .map(action -> action.replaceFirst("^repositories/(.*)/[^/]+/[^/]+$", "$1"))
                .distinct()
                .toList();
    }
}
