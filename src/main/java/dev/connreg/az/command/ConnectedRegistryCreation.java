package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.plan.SyncAccessPlan;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryProperties;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Creates a connected registry. All is checked and planned before anything is changed; then comes first what gives
 * nobody a right, and last what those above it are allowed.
 */
final class ConnectedRegistryCreation {

    private static final String VERSION = ApiVersions.CONTAINER_REGISTRY;

    private final Invocation invocation;
    private final ConnectedRegistryCreate options;
    private final TargetRegistry registry;
    private final Announcements announcements;

    ConnectedRegistryCreation(Invocation invocation, ConnectedRegistryCreate options) {
        this.invocation = invocation;
        this.options = options;
        this.registry = TargetRegistry.of(invocation, options.registry, options.group);
        this.announcements = new Announcements(invocation.console());
    }

    int create() {
        CreationChecks.check(options);
        var changes = new ArrayList<Change>();
        var present = registry.read();
        DataEndpoint.planned(invocation, registry, present, options.yes).ifPresent(changes::add);
        var parent =
                options.parent.filter(name -> !name.isEmpty()).map(name -> ParentOfNew.of(registry, name, options));
        agreeToNarrowing();
        if (!options.repositories.isEmpty()) {
            changes.addAll(ownAccess());
        }
        parent.ifPresent(above -> changes.addAll(above.grants(actions(), announcements)));
        var creation = creation(present, parent);
        changes.add(creation);
        var outcome = invocation.apply(changes, announcements);
        return ConnectedRegistryReading.print(invocation, outcome.of(creation.id()));
    }

    private Change creation(JsonNode present, Optional<ParentOfNew> parent) {
        var id = registry.connectedRegistryId(options.name);
        var put = new Action.Put(id, VERSION, properties(present, parent).body());
        return parent.map(above -> Change.of(
                        ChangeType.CREATE, ConnectedRegistry.KIND, id, put, new Action.KeepRights(above.id(), VERSION)))
                .orElseGet(() -> Change.of(ChangeType.CREATE, ConnectedRegistry.KIND, id, put));
    }

    private ConnectedRegistryProperties properties(JsonNode present, Optional<ParentOfNew> parent) {
        return new ConnectedRegistryProperties(
                Optional.of(mode(options).azureName()),
                parent.map(above -> Value.text(above.id().toString())),
                new ConnectedRegistryProperties.Sync(
                        token(present).map(id -> Value.text(id.toString())),
                        Optional.of(options.syncSchedule),
                        options.syncWindow,
                        Optional.of(options.syncMessageTtl),
                        options.authType.or(() -> Optional.of("SyncToken"))),
                options.clientTokens.stream()
                        .<Value>map(token -> Value.text(registry.tokenId(token).toString()))
                        .toList(),
                new ConnectedRegistryProperties.Logging(
                        Optional.of(options.logLevel), options.auditLogsEnabled.or(() -> Optional.of(false))),
                options.notifications.stream().distinct().toList(),
                new ConnectedRegistryProperties.Collection(
                        options.gcEnabled.or(() -> Optional.of(true)), Optional.of(options.gcSchedule)),
                options.identity);
    }

    /** The mode; reading only if nothing is said. */
    static Mode mode(ConnectedRegistryCreate options) {
        return options.mode.filter(Mode.READ_WRITE.azureName()::equals).isPresent() ? Mode.READ_WRITE : Mode.READ_ONLY;
    }

    /** The default mode would take the right to write away from one that has it: nobody said so. */
    private void agreeToNarrowing() {
        if (options.mode.isPresent()) {
            return;
        }
        registry.findConnectedRegistry(options.name)
                .filter(found -> !found.isReadOnly())
                .ifPresent(found -> invocation.confirm(
                        "The connected registry '%s' exists with mode '%s', and without --mode it becomes 'ReadOnly'. Are you sure you want to take the right to write away?"
                                .formatted(options.name, found.mode()),
                        options.yes));
    }

    /** Scope map and sync token of the connected registry's name. */
    private List<Change> ownAccess() {
        var mapId = registry.scopeMapId(options.name);
        var tokenId = registry.tokenId(options.name);
        var actions = ownActions().stream().<Value>map(Value::text).toList();
        var map = registry.find(mapId).map(ScopeMap::new);
        var token = registry.find(tokenId).map(Token::new);
        try {
            var mapBody = ScopeMap.body(Value.text(options.name), actions);
            var mapChange = SyncAccessPlan.scopeMap(mapId, VERSION, options.name, mapBody, map);
            var tokenBody = Token.body(Value.text(mapId.toString()));
            var tokenChange = SyncAccessPlan.token(tokenId, VERSION, mapId, tokenBody, token);
            map.ifPresent(found -> announceWidening(found, mapChange));
            token.filter(found -> !found.isEnabled()).ifPresent(_ -> warnOfDisabled());
            return List.of(mapChange, tokenChange);
        } catch (Failure refused) {
            throw AzRefusals.ofSyncAccess(refused, options.name);
        }
    }

    private void announceWidening(ScopeMap found, Change change) {
        if (change.isDone()) {
            announcements.before(
                    change,
                    "Scope map '%s' exists: adding what it lacks, '%s'. What else it allows stays."
                            .formatted(options.name, String.join(", ", found.lacking(ownActions()))));
        }
    }

    private void warnOfDisabled() {
        invocation
                .console()
                .warning(
                        "Sync token '%s' exists and is disabled. To enable it, run: az acr token update -n %s -r %s --status enabled"
                                .formatted(options.name, options.name, registry.name()));
    }

    private List<String> ownActions() {
        return Stream.concat(
                        ScopeMapActions.onRepositories(options.repositories, mode(options)).stream(),
                        ScopeMapActions.onGateway(options.name).stream())
                .toList();
    }

    /** A token that is there says itself what its connected registry synchronizes. */
    private List<String> actions() {
        return options.syncToken
                .filter(name -> !name.isEmpty())
                .map(name -> Stream.concat(
                                registry.scopeMapOf(registry.tokenId(name)).actions().stream()
                                        .filter(action -> !ScopeMap.isGateway(action)),
                                ScopeMapActions.onGateway(options.name).stream())
                        .toList())
                .orElseGet(this::ownActions);
    }

    /** The token that is made here has the registry's own spelling, as the service answers; any other the typed one. */
    private Optional<ResourceId> token(JsonNode present) {
        if (CreationChecks.usesManagedIdentity(options)) {
            return Optional.empty();
        }
        return Optional.of(options.syncToken
                .filter(name -> !name.isEmpty())
                .map(registry::tokenId)
                .orElseGet(() -> ResourceId.of(present.path("id").asText()).child("tokens", options.name)));
    }
}
