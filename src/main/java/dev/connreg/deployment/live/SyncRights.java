package dev.connreg.deployment.live;

import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** What connected registries may synchronize, by the scope maps of their sync tokens; some may not be readable. */
public record SyncRights(ConnectedRegistryTree tree, Map<ResourceId, ScopeMap> scopeMaps, Set<ResourceId> unreadable) {

    private static final int FORBIDDEN = 403;

    public SyncRights {
        scopeMaps = Map.copyOf(scopeMaps);
        unreadable = Set.copyOf(unreadable);
    }

    public boolean isUnreadable(ConnectedRegistry registry) {
        return unreadable.contains(registry.id());
    }

    /** The line from one connected registry upwards, and those directly below each of the line. */
    public static SyncRights ofLine(Arm arm, ResourceId from, String apiVersion) {
        var tree = RegistryContents.connectedRegistries(arm, from.parent().orElseThrow(), apiVersion);
        var wanted = new LinkedHashSet<>(tree.lineFrom(from));
        tree.lineFrom(from).forEach(above -> wanted.addAll(tree.childrenOf(above.id())));
        return read(arm, tree, wanted, apiVersion);
    }

    public static SyncRights read(
            Arm arm, ConnectedRegistryTree tree, Iterable<ConnectedRegistry> wanted, String apiVersion) {
        try (var reads = new Reads()) {
            var asked = new LinkedHashMap<ResourceId, Reads.Read<Optional<ScopeMap>>>();
            wanted.forEach(
                    registry -> asked.put(registry.id(), reads.start(() -> scopeMap(arm, registry, apiVersion))));
            var found = new LinkedHashMap<ResourceId, ScopeMap>();
            var unreadable = new HashSet<ResourceId>();
            asked.forEach((id, read) -> {
                try {
                    read.get().ifPresent(map -> found.put(id, map));
                } catch (ArmException e) {
                    if (e.status() != FORBIDDEN) {
                        throw e;
                    }
                    unreadable.add(id);
                }
            });
            return new SyncRights(tree, found, unreadable);
        }
    }

    public static SyncRights of(RegistryContents contents) {
        var found = new LinkedHashMap<ResourceId, ScopeMap>();
        contents.tree()
                .registries()
                .forEach(registry -> contents.scopeMapOf(registry).ifPresent(map -> found.put(registry.id(), map)));
        return new SyncRights(contents.tree(), found, Set.of());
    }

    private static Optional<ScopeMap> scopeMap(Arm arm, ConnectedRegistry registry, String apiVersion) {
        return registry.syncToken()
                .flatMap(token -> arm.find(token, apiVersion))
                .flatMap(token -> new Token(token).scopeMap())
                .flatMap(map -> arm.find(map, apiVersion))
                .map(ScopeMap::new);
    }

    /** Empty with a managed identity, or where it is gone. */
    public Optional<ScopeMap> scopeMap(ConnectedRegistry registry) {
        return Optional.ofNullable(scopeMaps.get(registry.id()));
    }

    /** All that those directly below one are allowed, as it comes to them through the one above. */
    public SequencedSet<String> neededBelow(ConnectedRegistry above) {
        return ScopeMap.ignoringCase(tree.childrenOf(above.id()).stream()
                .flatMap(child -> scopeMap(child).stream())
                .flatMap(map -> map.actions().stream())
                .filter(this::isOfTheLiving)
                .toList());
    }

    /** Nobody needs the gateway of a connected registry that is gone, though a scope map may still allow it. */
    private boolean isOfTheLiving(String action) {
        return !ScopeMap.isGateway(action)
                || tree.find(action.split("/", -1)[1]).isPresent();
    }

    /** What those directly below one need and it is not allowed. */
    public List<String> lost(ConnectedRegistry above) {
        return scopeMap(above).map(map -> map.lacking(neededBelow(above))).orElse(List.of());
    }
}
