package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a registry has left of connected registries that are gone. Nobody has named them, so more is asked than of a cleanup
 * by name: what may be somebody's own stays, and is in the plan with the reason.
 *
 * @param gone names in lowercase, sure not to exist
 */
public record Orphans(RegistryContents contents, Set<String> gone, Instant now) {

    /** A deployment creates the connected registry seconds after its scope map and token, unless Azure is slow. */
    private static final Duration MAY_BE_DEPLOYED = Duration.ofMinutes(10);

    public Orphans {
        gone = Set.copyOf(gone);
    }

    /** Tokens before their scope maps, and ancestors' rights last, as in a cleanup. */
    public Plan plan() {
        var changes = new ArrayList<Change>();
        contents.scopeMaps().stream().filter(this::isLeft).forEach(map -> changes.addAll(access(map)));
        changes.addAll(rights());
        return new Plan(changes);
    }

    private boolean isLeft(ScopeMap map) {
        return !served(map).isEmpty() && !isAncestors(map);
    }

    /** Whether a connected registry that exists synchronizes by it, and it was not made for one that is gone. */
    private boolean isAncestors(ScopeMap map) {
        return contents.ownerOf(map).isPresent() && gone.stream().noneMatch(map::isMadeFor);
    }

    private List<String> served(ScopeMap map) {
        return map.gateways().stream().filter(gone::contains).toList();
    }

    private List<Change> access(ScopeMap map) {
        var owner = owner(map);
        if (owner.isEmpty()) {
            return kept(map, note(FindingCode.LEFT_BUT_FOREIGN, served(map).getFirst()));
        }
        var name = owner.get();
        var arrival = arrival(map);
        if (arrival.isPresent()) {
            return kept(
                    map,
                    note(FindingCode.MAY_BE_DEPLOYED, name)
                            .with(Fact.TIME, arrival.get().toString()));
        }
        return removal(map, name);
    }

    /** The one that is gone and that it was made for: by its description, or by its name and all that it allows. */
    private Optional<String> owner(ScopeMap map) {
        return ScopeMapActions.areThoseOfSync(map.actions())
                ? served(map).stream()
                        .filter(name -> map.isMadeFor(name) || isNamedAndMeantFor(map, name))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isNamedAndMeantFor(ScopeMap map, String name) {
        return map.id().name().equalsIgnoreCase(name)
                && !map.isMadeForSync()
                && map.lacking(ScopeMapActions.onGateway(name)).isEmpty()
                && gone.containsAll(map.gateways());
    }

    /** When it was made that a connected registry may be created with soon: nothing was ever synchronized by it. */
    private Optional<Instant> arrival(ScopeMap map) {
        var users = contents.usersOf(map);
        return users.stream().allMatch(user -> user.passwords().isEmpty())
                ? Stream.concat(map.created().stream(), users.stream().flatMap(user -> user.created().stream()))
                        .filter(created -> created.isAfter(now.minus(MAY_BE_DEPLOYED)))
                        .findFirst()
                : Optional.empty();
    }

    private List<Change> removal(ScopeMap map, String name) {
        var changes = new ArrayList<Change>();
        for (var token : contents.usersOf(map)) {
            changes.add(keptFor(token, map, name)
                    .map(reason -> kept(Token.SYNC_KIND, token.id(), reason))
                    .orElseGet(() -> deletion(Token.SYNC_KIND, token.id(), name)));
        }
        var user = changes.stream().filter(change -> !change.isDone()).findFirst();
        changes.add(user.map(token -> kept(
                        ScopeMap.KIND,
                        map.id(),
                        used(name, Token.KIND, token.id().name())))
                .orElseGet(() -> deletion(ScopeMap.KIND, map.id(), name)));
        return changes;
    }

    /** Why a token stays. */
    private Optional<CodedFinding> keptFor(Token token, ScopeMap map, String name) {
        var user = contents.tree().registries().stream()
                .filter(registry -> uses(registry, token))
                .findFirst();
        if (user.isPresent()) {
            return Optional.of(used(name, ConnectedRegistry.KIND, user.get().name()));
        }
        return isSyncToken(token, map, name) ? Optional.empty() : Optional.of(note(FindingCode.LEFT_BUT_FOREIGN, name));
    }

    private static boolean uses(ConnectedRegistry registry, Token token) {
        return Stream.concat(registry.syncToken().stream(), registry.clientTokens())
                .anyMatch(token.id()::equals);
    }

    /** Clients may have tokens with its scope map too. Where the scope map has a name of its own, its only token may have. */
    private boolean isSyncToken(Token token, ScopeMap map, String name) {
        return token.id().name().equalsIgnoreCase(name)
                || !map.id().name().equalsIgnoreCase(name)
                        && contents.usersOf(map).size() == 1;
    }

    /** From below upwards: what is allowed below would look like something that is needed above. */
    private List<Change> rights() {
        var rights = SyncRights.of(contents);
        var left = gone.stream().filter(name -> !isArriving(name)).toList();
        return contents.scopeMaps().stream()
                .filter(this::isAncestors)
                .filter(map -> left.stream().anyMatch(map::serves))
                .sorted(Comparator.comparingInt(this::depth).reversed())
                .map(map -> revocation(rights, map, left))
                .toList();
    }

    private boolean isArriving(String name) {
        return contents.scopeMaps().stream()
                .anyMatch(map -> map.serves(name)
                        && contents.ownerOf(map).isEmpty()
                        && arrival(map).isPresent());
    }

    private int depth(ScopeMap map) {
        return contents.ownerOf(map)
                .map(owner -> contents.tree().lineFrom(owner.id()).size())
                .orElse(0);
    }

    private Change revocation(SyncRights rights, ScopeMap map, List<String> left) {
        var change =
                AncestorRights.revoke(rights, contents.ownerOf(map).orElseThrow(), map, left, contents.apiVersion());
        return change.withNotes(left.stream()
                .filter(map::serves)
                .sorted()
                .map(name -> note(FindingCode.RIGHTS_OF_GONE, name))
                .toList());
    }

    private Change deletion(String kind, ResourceId id, String name) {
        return Change.of(ChangeType.DELETE, kind, id, new Action.Delete(id, contents.apiVersion(), Map.of()))
                .withNote(note(FindingCode.LEFT_OVER, name));
    }

    private List<Change> kept(ScopeMap map, CodedFinding reason) {
        return Stream.concat(
                        contents.usersOf(map).stream().map(token -> kept(Token.SYNC_KIND, token.id(), reason)),
                        Stream.of(kept(ScopeMap.KIND, map.id(), reason)))
                .toList();
    }

    private static Change kept(String kind, ResourceId id, CodedFinding reason) {
        return Change.of(ChangeType.IGNORE, kind, id).withNote(reason);
    }

    private static CodedFinding used(String name, String kind, String user) {
        return note(FindingCode.LEFT_IN_USE, name).with(Fact.KIND, kind).with(Fact.FOUND, user);
    }

    private static CodedFinding note(FindingCode code, String name) {
        return CodedFinding.note(code).with(Fact.NAME, name);
    }
}
