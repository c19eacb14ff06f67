package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.util.Optional;

/** An Arc-enabled cluster; in the registry's subscription where none is given. */
public record ClusterSpec(String name, String resourceGroup, Optional<String> subscription) {

    public ClusterSpec {
        Names.cluster(name);
        Names.resourceGroup(resourceGroup);
        subscription.ifPresent(Names::subscription);
    }
}
