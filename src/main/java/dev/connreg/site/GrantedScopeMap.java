package dev.connreg.site;

import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ScopeMap;
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
    static List<GrantedScopeMap> distinct(List<GrantedScopeMap> maps) {
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

    /** All that it must allow then, some of it in the spelling of what is worked out from parameters. */
    List<String> all(List<String> workedOut) {
        return Stream.concat(map.actions().stream(), map.lacking(granted).stream())
                .map(action -> workedOut.stream()
                        .filter(action::equalsIgnoreCase)
                        .findFirst()
                        .orElse(action))
                .distinct()
                .toList();
    }

    /** The same without what is new and worked out. */
    List<String> copied(List<String> workedOut) {
        return all(workedOut).stream()
                .filter(action -> !workedOut.contains(action)
                        || map.lacking(List.of(action)).isEmpty())
                .toList();
    }

    /** What it allows that is not worked out, in whatever spelling. */
    List<String> besides(List<String> workedOut) {
        var own = ScopeMap.ignoringCase(workedOut);
        return map.actions().stream().filter(action -> !own.contains(action)).toList();
    }

    Optional<String> description() {
        return Optional.of(map.description()).filter(text -> !text.isEmpty());
    }
}
