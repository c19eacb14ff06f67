package dev.connreg.sandbox.kubernetes;

import dev.connreg.sandbox.registry.ConnectedRegistries;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The actions that the scope map of a connected registry's sync token, and those of all its ancestors, must have: the
 * four of its gateway, and per repository two for a ReadOnly registry and five for a ReadWrite one.
 */
final class SyncRights {

    private static final List<String> GATEWAY = List.of("config/read", "config/write", "message/read", "message/write");
    private static final List<String> READ = List.of("content/read", "metadata/read");
    private static final List<String> WRITE = List.of("content/write", "content/delete", "metadata/write");
    private static final Pattern REPOSITORY = Pattern.compile("repositories/(.+)/(content|metadata)/[a-z]+");

    private final World world;

    SyncRights(World world) {
        this.world = world;
    }

    Optional<String> missing(Resource connected) {
        var own = actions(connected);
        var repositories = repositories(own);
        if (repositories.isEmpty()) {
            return Optional.of("repositories/*/content/read");
        }
        var needed = needed(connected, repositories, own);
        return ConnectedRegistries.line(world, connected).stream()
                .flatMap(registry ->
                        needed.stream().filter(action -> !actions(registry).contains(action)))
                .findFirst();
    }

    private static List<String> needed(Resource connected, Set<String> repositories, Set<String> own) {
        var needed = new ArrayList<String>();
        var name = connected.name().toLowerCase(Locale.ROOT);
        GATEWAY.forEach(right -> needed.add("gateway/" + name + "/" + right));
        for (var repository : repositories) {
            READ.forEach(right -> needed.add("repositories/" + repository + "/" + right));
        }
        if (Json.text(connected.body(), "properties.mode").equals(Optional.of("ReadWrite"))) {
            for (var repository : written(repositories, own)) {
                WRITE.forEach(right -> needed.add("repositories/" + repository + "/" + right));
            }
        }
        return needed;
    }

    /** What one below only reads may be read only here, too, if there is anything to write at all. */
    private static Set<String> written(Set<String> repositories, Set<String> own) {
        var written = new LinkedHashSet<>(repositories);
        written.removeIf(repository ->
                WRITE.stream().noneMatch(right -> own.contains("repositories/" + repository + "/" + right)));
        return written.isEmpty() ? repositories : written;
    }

    private Set<String> actions(Resource connected) {
        var actions = new LinkedHashSet<String>();
        Json.text(connected.body(), "properties.parent.syncProperties.tokenId")
                .flatMap(world.store()::find)
                .flatMap(token -> Json.text(token.body(), "properties.scopeMapId"))
                .flatMap(world.store()::find)
                .ifPresent(map -> map.properties().path("actions").forEach(a -> actions.add(a.asText())));
        return actions;
    }

    private static Set<String> repositories(Set<String> actions) {
        var names = new LinkedHashSet<String>();
        for (var action : actions) {
            var matcher = REPOSITORY.matcher(action);
            if (matcher.matches()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
