package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.plan.SyncAccessPlan;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.Token;
import java.util.List;
import java.util.Optional;

/** The sync token of a new connected registry: an existing one, or one that is made with a scope map. */
record TokenOfNew(Invocation invocation, TargetRegistry registry, ConnectedRegistryCreate options) {

    private static final String VERSION = AzApiVersions.CONTAINER_REGISTRY;

    /**
     * Plans the scope map and the token that repositories need; nothing without repositories.
     *
     * @throws Failure if something else has their names
     */
    List<Change> changes(Announcements announcements) {
        if (options.repositories.isEmpty()) {
            return List.of();
        }
        var mapId = registry.scopeMapId(name());
        var tokenId = registry.tokenId(name());
        var actions = ownActions().stream().<Value>map(Value::text).toList();
        // Not before the questions: a token that is made while they wait would lose its passwords.
        registry.readAheadSurely(List.of(mapId, tokenId));
        var map = registry.find(mapId).map(ScopeMap::new);
        var token = registry.find(tokenId).map(Token::new);
        try {
            var mapBody = ScopeMap.body(Value.text(name()), actions);
            var mapChange = SyncAccessPlan.scopeMap(mapId, VERSION, name(), mapBody, map, false);
            var tokenBody = Token.body(Value.text(mapId.toString()));
            var tokenChange = SyncAccessPlan.token(tokenId, VERSION, mapId, tokenBody, token, false);
            map.filter(_ -> mapChange.isDone()).ifPresent(found -> announcements.before(mapChange, widening(found)));
            token.filter(found -> !found.isEnabled()).ifPresent(_ -> warnOfDisabled());
            return List.of(mapChange, tokenChange);
        } catch (Failure refused) {
            throw AzRefusals.ofSyncAccess(refused, name());
        }
    }

    private String widening(ScopeMap found) {
        return "Scope map '%s' exists: adding what it lacks, '%s'. What else it allows stays."
                .formatted(name(), String.join(", ", found.lacking(ownActions())));
    }

    private void warnOfDisabled() {
        invocation
                .console()
                .warning(
                        "Sync token '%s' exists and is disabled. To enable it, run: az acr token update -n %s -r %s --status enabled"
                                .formatted(name(), name(), registry.name()));
    }

    /** What the connected registry synchronizes by it, which those above must allow, too. */
    List<String> actions() {
        return existing()
                .map(token -> registry.scopeMapOf(token).syncActions(name()))
                .orElseGet(this::ownActions);
    }

    private List<String> ownActions() {
        return ScopeMapActions.syncActions(options.repositories, options.mode(), name());
    }

    /** The token that is made here has the registry's own spelling, as the service answers; any other the typed one. */
    Optional<ResourceId> id(JsonNode present) {
        return CreationChecks.usesManagedIdentity(options)
                ? Optional.empty()
                : existing()
                        .or(() -> Optional.of(
                                ResourceId.of(present.path("id").asText()).child("tokens", name())));
    }

    private Optional<ResourceId> existing() {
        return options.syncToken.filter(name -> !name.isEmpty()).map(registry::tokenId);
    }

    private String name() {
        return options.target.name;
    }
}
