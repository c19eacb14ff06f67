package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Mode;
import dev.connreg.resource.Names;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.Token;
import java.util.List;
import java.util.Optional;

/**
 * Plans the scope map of a client token, and itself. A token that exists keeps what it is allowed, and is never sent again, as
 * that would wipe its passwords.
 */
record ClientAccessPlan(RegistryContents contents, Optional<ConnectedRegistry> registry, ClientTokenWish wish) {

    List<Change> changes() {
        return contents.token(wish.token()).map(this::kept).orElseGet(this::made);
    }

    private List<Change> made() {
        var body = Token.body(Value.text(wish.scopeMap().toString()));
        return List.of(
                ownScopeMap(),
                Change.of(
                        ChangeType.CREATE,
                        Token.CLIENT_KIND,
                        wish.token(),
                        new Action.Create(wish.token(), Token.TYPE.apiVersion(), body)));
    }

    /** One that is left of an earlier run allows just what is asked for now. */
    private Change ownScopeMap() {
        var actions = wish.actions().isEmpty() ? readable() : wish.actions();
        var live = contents.scopeMap(wish.scopeMap());
        if (live.isEmpty()) {
            requireFits();
            var create = new Action.Create(
                    wish.scopeMap(), ScopeMap.TYPE.apiVersion(), ScopeMap.bodyForToken(wish.name(), actions));
            return Change.of(ChangeType.CREATE, ScopeMap.KIND, wish.scopeMap(), create);
        }
        var map = live.get();
        if (!map.isMadeForToken(wish.name()) || !contents.usersOf(map).isEmpty()) {
            throw failure(FindingCode.FOREIGN_CLIENT_SCOPE_MAP, map.id());
        }
        var wanted = ScopeMap.ignoringCase(actions);
        var surplus = map.actions().stream()
                .filter(action -> !wanted.contains(action))
                .toList();
        return change(map).change(actions, surplus);
    }

    private void requireFits() {
        try {
            Names.scopeMap(wish.scopeMap().name());
        } catch (IllegalArgumentException _) {
            throw new Failure(
                    "The name '%s' is too long for a new client token, as its scope map would be called '%s': 40 characters at most."
                            .formatted(wish.name(), wish.scopeMap().name()));
        }
    }

    private List<String> readable() {
        var repositories = new ClientReach(contents, registry, wish).repositories();
        if (repositories.isEmpty()) {
            throw new Failure(List.of(CodedFinding.error(FindingCode.REPOSITORIES_UNKNOWN)
                    .with(Fact.NAME, wish.connectedRegistry().name())));
        }
        return ScopeMapActions.onRepositories(repositories, Mode.READ_ONLY);
    }

    private List<Change> kept(Token token) {
        requireClient(contents, token);
        var map = token.scopeMap();
        if (map.isEmpty() || contents.scopeMap(map.get()).isEmpty() && !ScopeMap.isOfSystem(map.get())) {
            return List.of(ownScopeMap(), noted(token, restored(map)));
        }
        return List.of(
                widened(map.get(), contents.scopeMap(map.get())),
                noted(token, Change.of(ChangeType.NO_CHANGE, Token.CLIENT_KIND, wish.token())));
    }

    /** Throws a Failure if it is that of a connected registry. */
    static void requireClient(RegistryContents contents, Token token) {
        if (contents.isOfSync(token)) {
            throw new Failure(List.of(CodedFinding.error(FindingCode.CLIENT_IS_SYNC_TOKEN)
                    .with(Fact.NAME, token.id().name())));
        }
    }

    private Change restored(Optional<ResourceId> lost) {
        return new Change(
                ChangeType.MODIFY,
                Token.CLIENT_KIND,
                wish.token(),
                List.of(new Difference(
                        "properties.scopeMapId",
                        lost.map(ResourceId::toString).orElse(Difference.ABSENT),
                        wish.scopeMap().toString())),
                List.of(),
                List.of(new Action.Patch(wish.token(), Token.TYPE.apiVersion(), Token.patch(wish.scopeMap()))));
    }

    /** Only if that is asked for: the repositories of a connected registry are those of a new token alone. */
    private Change widened(ResourceId id, Optional<ScopeMap> live) {
        var lacking = live.map(map -> map.lacking(wish.actions())).orElse(wish.actions());
        if (lacking.isEmpty()) {
            var unchanged = Change.of(ChangeType.NO_CHANGE, ScopeMap.KIND, id);
            var surplus = surplus(live);
            return surplus.isEmpty()
                    ? unchanged
                    : unchanged.withNote(CodedFinding.warning(FindingCode.CLIENT_MAY_MORE)
                            .with(Fact.NAME, id.name())
                            .with(Fact.TOKEN, wish.name())
                            .with(
                                    Fact.REGISTRY,
                                    wish.token().parent().orElseThrow().name())
                            .with(Fact.FOUND, String.join(", ", surplus)));
        }
        return live.filter(this::isOwn)
                .map(map -> change(map).add(lacking))
                .orElseThrow(() -> new Failure(List.of(
                        about(FindingCode.CLIENT_SCOPE_MAP_LACKS, id).with(Fact.FOUND, String.join(", ", lacking)))));
    }

    /** What was allowed before, and is not among what is asked for now. */
    private List<String> surplus(Optional<ScopeMap> live) {
        var wanted = ScopeMap.ignoringCase(wish.actions());
        return wish.actions().isEmpty()
                ? List.of()
                : live.map(ScopeMap::actions).orElse(List.of()).stream()
                        .filter(action -> !wanted.contains(action))
                        .toList();
    }

    private boolean isOwn(ScopeMap map) {
        return map.isMadeForToken(wish.name()) && contents.usersOf(map).size() == 1;
    }

    private static ScopeMapChange change(ScopeMap map) {
        return ScopeMapChange.of(ScopeMap.KIND, map, ScopeMap.TYPE.apiVersion());
    }

    private Change noted(Token token, Change change) {
        return token.isEnabled()
                ? change
                : change.withNote(CodedFinding.warning(FindingCode.CLIENT_TOKEN_DISABLED)
                        .with(Fact.NAME, wish.name())
                        .with(Fact.REGISTRY, wish.registry().name()));
    }

    private Failure failure(FindingCode code, ResourceId map) {
        return new Failure(List.of(about(code, map)));
    }

    private CodedFinding about(FindingCode code, ResourceId map) {
        return CodedFinding.error(code)
                .with(Fact.NAME, map.name())
                .with(Fact.TOKEN, wish.name())
                .with(Fact.REGISTRY, wish.registry().name());
    }
}
