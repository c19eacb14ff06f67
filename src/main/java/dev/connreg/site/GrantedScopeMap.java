package dev.connreg.site;

import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ScopeMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scope map of a site, or of a connected registry above it, as it is.
 *
 * @param granted what it must allow on behalf of the site, whether it does already or not
 */
public record GrantedScopeMap(ScopeMap map, List<String> granted) {

    public GrantedScopeMap {
        granted = List.copyOf(granted);
    }

    /** Each scope map once, though two sync tokens use it. */
    static List<GrantedScopeMap> distinct(Stream<GrantedScopeMap> maps) {
        var byId = new LinkedHashMap<ResourceId, GrantedScopeMap>();
        maps.forEach(each -> byId.merge(each.map().id(), each, GrantedScopeMap::and));
        return List.copyOf(byId.values());
    }

    private GrantedScopeMap and(GrantedScopeMap other) {
        return new GrantedScopeMap(
                map,
                Stream.concat(granted.stream(), other.granted.stream())
                        .distinct()
                        .toList());
    }

    /** All that it allows then, in the order in which a deployment leaves it; what is worked out is in that spelling. */
    List<String> all(List<String> workedOut) {
        var seen = ScopeMap.ignoringCase(List.of());
        return Stream.concat(map.actions().stream(), map.lacking(granted).stream())
                .filter(seen::add)
                .map(action -> workedOut.stream()
                        .filter(action::equalsIgnoreCase)
                        .findFirst()
                        .orElse(action))
                .toList();
    }

    /** The same without what is new and comes last, where it is worked out. */
    List<String> copied(List<String> workedOut) {
        var copied = new ArrayList<>(all(workedOut));
        while (!copied.isEmpty() && isNew(copied.getLast()) && workedOut.contains(copied.getLast())) {
            copied.removeLast();
        }
        return copied;
    }

    private boolean isNew(String action) {
        return !map.lacking(List.of(action)).isEmpty();
    }

    Optional<String> description() {
        return Optional.of(map.description()).filter(text -> !text.isEmpty());
    }
}
