package dev.connreg.site;

import java.util.List;
import java.util.Optional;

/**
 * The scope maps that a site has rights in, as they are.
 *
 * @param own absent where it is not there yet, or is somebody else's to change
 * @param above of those that it synchronizes through, the parent's first
 */
public record LiveScopeMaps(Optional<GrantedScopeMap> own, List<GrantedScopeMap> above) {

    public static final LiveScopeMaps NONE = new LiveScopeMaps(Optional.empty(), List.of());

    public LiveScopeMaps {
        above = List.copyOf(above);
    }
}
