package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Removes a client token of a connected registry, and the scope map that was made for it; what is used elsewhere is kept. */
record ClientAccessRemoval(RegistryContents contents, ResourceId connectedRegistry, ResourceId token) {

    /** The token first, then the scope map, unless they are gone. Throws a Failure if it is no client's. */
    List<Change> changes() {
        var found = contents.token(token);
        if (found.isEmpty()) {
            return left().map(map -> deletion(ScopeMap.KIND, map.id())).stream().toList();
        }
        ClientAccessPlan.requireClient(contents, found.get());
        var change = removal(found.get());
        return Stream.concat(
                        Stream.of(change),
                        found.get().scopeMap().flatMap(contents::scopeMap).stream()
                                .map(map -> removal(map, change.isDone())))
                .toList();
    }

    /** What a run that was cut short has left of a token. */
    private Optional<ScopeMap> left() {
        return contents.scopeMap(token.parent().orElseThrow().child("scopeMaps", ScopeMap.nameForToken(token.name())))
                .filter(this::isMade)
                .filter(map -> contents.usersOf(map).isEmpty());
    }

    private Change removal(Token found) {
        return other().map(registry -> kept(Token.CLIENT_KIND, token)
                        .withNote(note(FindingCode.CLIENT_OF_OTHERS).with(Fact.FOUND, registry.name())))
                .orElseGet(() -> isLinked() || isMade(found)
                        ? deletion(Token.CLIENT_KIND, token)
                        : kept(Token.KIND, token).withNote(note(FindingCode.CLIENT_NOT_LINKED)));
    }

    /** One that the token stays for. */
    private Optional<ConnectedRegistry> other() {
        return contents.tree().registries().stream()
                .filter(registry -> !isThis(registry) && hasToken(registry))
                .findFirst();
    }

    private boolean isLinked() {
        return contents.tree().registries().stream().anyMatch(registry -> isThis(registry) && hasToken(registry));
    }

    private boolean isThis(ConnectedRegistry registry) {
        return registry.id().equals(connectedRegistry);
    }

    private boolean hasToken(ConnectedRegistry registry) {
        return registry.clientTokens().anyMatch(token::equals);
    }

    private boolean isMade(Token found) {
        return found.scopeMap().flatMap(contents::scopeMap).filter(this::isMade).isPresent();
    }

    private boolean isMade(ScopeMap map) {
        return map.isMadeForToken(token.name());
    }

    private Change removal(ScopeMap map, boolean tokenGoes) {
        return tokenGoes && isMade(map) && contents.usersOf(map).size() == 1
                ? deletion(ScopeMap.KIND, map.id())
                : kept(ScopeMap.KIND, map.id()).withNote(note(FindingCode.CLIENT_SCOPE_MAP_STAYS));
    }

    private CodedFinding note(FindingCode code) {
        return CodedFinding.note(code)
                .with(Fact.NAME, token.name())
                .with(Fact.REGISTRY, token.parent().orElseThrow().name());
    }

    private static Change kept(String kind, ResourceId id) {
        return Change.of(ChangeType.IGNORE, kind, id);
    }

    private Change deletion(String kind, ResourceId id) {
        return Change.of(ChangeType.DELETE, kind, id, new Action.Delete(id, contents.apiVersion(), Map.of()));
    }
}
