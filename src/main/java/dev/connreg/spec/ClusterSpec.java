package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.util.Optional;

/**
 * An Arc-enabled cluster.
 *
 * @param subscription the id of its subscription; absent means the registry's
 */
public record ClusterSpec(String name, String resourceGroup, Optional<String> subscription) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public ClusterSpec {
        Names.cluster(name);
        Names.resourceGroup(resourceGroup);
        subscription.ifPresent(Names::subscription);
    }
}
