package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What let a connected registry synchronize, to be removed with it; what is used elsewhere is kept. */
public record SyncAccessRemoval(RegistryContents contents, String name) {

    /** By the sync token of the connected registry; where that or itself is gone, by the names that az gives. */
    public List<Change> access(ResourceId registry) {
        var found = contents.tree().find(name);
        var token = found.flatMap(ConnectedRegistry::syncToken).orElseGet(() -> registry.child("tokens", name));
        var named = registry.child("scopeMaps", name);
        var used = found.flatMap(_ -> contents.token(token))
                .flatMap(Token::scopeMap)
                .orElse(named);
        return access(token, !serves(used) && serves(named) ? named : used);
    }

    /**
     * As {@link #access(ResourceId, ResourceId)}, where only the names may be known that az gives: the scope map that was
     * made for the connected registry has another one then. Empty if it signs in with a token that was not made for it.
     */
    Optional<List<Change>> accessByName(ResourceId token, ResourceId scopeMap) {
        var used = contents.tree().find(name).flatMap(ConnectedRegistry::syncToken);
        if (used.isPresent() && !used.get().equals(token)) {
            return made(used.get()).map(map -> access(used.get(), map.id()));
        }
        if (contents.scopeMap(scopeMap).isPresent()) {
            return Optional.of(access(token, scopeMap));
        }
        var map = made(token)
                .or(() -> contents.scopeMaps().stream().filter(this::isMade).findFirst());
        return Optional.of(map.map(found -> access(userOf(found).orElse(token), found.id()))
                .orElseGet(() -> access(token, scopeMap)));
    }

    private Optional<ScopeMap> made(ResourceId token) {
        return contents.token(token)
                .flatMap(Token::scopeMap)
                .flatMap(contents::scopeMap)
                .filter(this::isMade);
    }

    private boolean isMade(ScopeMap map) {
        return map.isMadeFor(name) && map.serves(name);
    }

    private Optional<ResourceId> userOf(ScopeMap map) {
        return contents.usersOf(map).stream().map(Token::id).findFirst();
    }

    private boolean serves(ResourceId scopeMap) {
        return contents.scopeMap(scopeMap).filter(map -> map.serves(name)).isPresent();
    }

    /** The sync token first, then the scope map, unless they are gone. */
    public List<Change> access(ResourceId token, ResourceId scopeMap) {
        var changes = new ArrayList<Change>();
        contents.token(token)
                .map(found -> isOwn(found, scopeMap) ? deletion(Token.SYNC_KIND, token) : kept(Token.SYNC_KIND, token))
                .ifPresent(changes::add);
        contents.scopeMap(scopeMap)
                .map(found -> isOwn(found, token) ? deletion(ScopeMap.KIND, scopeMap) : kept(ScopeMap.KIND, scopeMap))
                .ifPresent(changes::add);
        return changes;
    }

    /** The name alone proves nothing: either the connected registry signs in with it, or its scope map tells. */
    private boolean isOwn(Token token, ResourceId scopeMap) {
        return !isUsedElsewhere(token) && (isSyncToken(token) || token.uses(scopeMap) && serves(scopeMap));
    }

    private boolean isSyncToken(Token token) {
        return contents.tree()
                .find(name)
                .flatMap(ConnectedRegistry::syncToken)
                .filter(token.id()::equals)
                .isPresent();
    }

    /** Whether a scope map was made for the connected registry, and nobody but its token uses it. */
    private boolean isOwn(ScopeMap map, ResourceId token) {
        return (map.serves(name) || isSyncMap(map))
                && contents.usersOf(map).stream().allMatch(user -> user.id().equals(token) && !isUsedElsewhere(user));
    }

    /** Whether it has the connected registry's name and is its sync token's, though others took its rights out. */
    private boolean isSyncMap(ScopeMap map) {
        return map.id().name().equalsIgnoreCase(name)
                && contents.usersOf(map).stream().anyMatch(this::isSyncToken);
    }

    private boolean isUsedElsewhere(Token token) {
        return contents.tree().registries().stream()
                .anyMatch(registry -> registry.clientTokens().anyMatch(token.id()::equals)
                        || !registry.name().equalsIgnoreCase(name)
                                && registry.syncToken()
                                        .filter(token.id()::equals)
                                        .isPresent());
    }

    private Change deletion(String kind, ResourceId id) {
        return Change.of(ChangeType.DELETE, kind, id, new Action.Delete(id, contents.apiVersion(), Map.of()));
    }

    private static Change kept(String kind, ResourceId id) {
        return Change.of(ChangeType.IGNORE, kind, id).withNote(CodedFinding.note(FindingCode.NOT_OURS));
    }

    /** What the connected registry signs in with; where it is gone, the token of that id. */
    ResourceId tokenOf(ResourceId named) {
        return contents.tree().find(name).flatMap(ConnectedRegistry::syncToken).orElse(named);
    }

    /** An existing sync token is never changed, and says what stays in it. */
    Optional<Change> existing(ResourceId token) {
        return contents.token(token)
                .map(found -> Change.of(ChangeType.IGNORE, Token.SYNC_KIND, token)
                        .withNote(CodedFinding.note(FindingCode.PASSWORDS_STAY)
                                .with(Fact.NAME, token.name())
                                .with(
                                        Fact.REGISTRY,
                                        token.parent().orElseThrow().name())));
    }

    /** As {@link #rights}, of a site with an existing sync token, whose scope map is not changed either. */
    List<Revocation> rightsBut(ResourceId token) {
        return rightsOutside(
                contents.token(token).flatMap(Token::scopeMap).stream().toList());
    }

    /** Takes the connected registry's rights out of all scope maps but its own, which is deleted as a whole. */
    public List<Revocation> rights(List<Change> access) {
        return rightsOutside(
                access.stream().filter(Change::isDone).map(Change::id).toList());
    }

    private List<Revocation> rightsOutside(List<ResourceId> own) {
        var rights = SyncRights.of(contents);
        var revocations = new ArrayList<Revocation>();
        for (var map : contents.scopeMaps()) {
            if (map.serves(name) && !own.contains(map.id())) {
                var revocation = revocation(rights, map);
                if (revocation.change().isDone()) {
                    revocations.add(revocation);
                }
            }
        }
        // From below upwards: what is allowed below would look like something that is needed above.
        revocations.sort(Comparator.comparingInt(this::depth).reversed());
        return revocations;
    }

    private int depth(Revocation revocation) {
        return revocation
                .owner()
                .map(owner -> contents.tree().lineFrom(owner.id()).size())
                .orElse(0);
    }

    private Revocation revocation(SyncRights rights, ScopeMap map) {
        var owner = contents.ownerOf(map).filter(found -> !found.name().equalsIgnoreCase(name));
        var change = owner.map(above -> AncestorRights.revoke(rights, above, map, List.of(name), contents.apiVersion()))
                .orElseGet(() -> ScopeMapChange.of(ScopeMap.KIND, map, contents.apiVersion())
                        .remove(ScopeMapActions.onGateway(name)));
        return new Revocation(
                owner, owner.map(above -> withKept(change, above, map)).orElse(change));
    }

    /** Notes what stays readable for the one above: nothing tells whether it needs that itself. */
    private Change withKept(Change change, ConnectedRegistry above, ScopeMap map) {
        var own = rightsOfGone();
        var stay = map.having(own).stream()
                .filter(action -> !ScopeMap.isGateway(action))
                .filter(action -> change.differences().stream()
                        .noneMatch(difference -> difference.before().equalsIgnoreCase(action)))
                .toList();
        return stay.isEmpty() || !change.isDone()
                ? change
                : change.withNote(CodedFinding.note(FindingCode.RIGHTS_KEPT)
                        .with(Fact.NAME, above.name())
                        .with(Fact.FOUND, String.join(", ", stay)));
    }

    private List<String> rightsOfGone() {
        return contents.tree()
                .find(name)
                .flatMap(contents::scopeMapOf)
                .map(ScopeMap::actions)
                .orElse(List.of());
    }

    /** The owner is the connected registry that synchronizes by the scope map, if one does. */
    public record Revocation(Optional<ConnectedRegistry> owner, Change change) {}
}
