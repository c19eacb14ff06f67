package dev.connreg.site;

import dev.connreg.graph.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scope maps that a site has rights in, as they are: each once, though several sync tokens use it.
 *
 * @param own absent where it is not there yet, or is somebody else's to change
 * @param above of those that it synchronizes through, the parent's first; without its own, if one of them has that
 * @param strayToken the site's sync token, where it is there with another scope map
 */
public record LiveScopeMaps(
        Optional<GrantedScopeMap> own, List<GrantedScopeMap> above, Optional<ResourceId> strayToken) {

    public static final LiveScopeMaps NONE = new LiveScopeMaps(Optional.empty(), List.of());

    public LiveScopeMaps {
        var all = GrantedScopeMap.distinct(Stream.concat(own.stream(), above.stream()));
        above = all.subList(own.isPresent() ? 1 : 0, all.size());
        own = own.map(_ -> all.getFirst());
    }

    public LiveScopeMaps(Optional<GrantedScopeMap> own, List<GrantedScopeMap> above) {
        this(own, above, Optional.empty());
    }

    boolean isEmpty() {
        return own.isEmpty() && above.isEmpty();
    }
}
