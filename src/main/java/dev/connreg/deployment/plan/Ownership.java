package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** Tells what was made for a connected registry from what only has the same name. */
final class Ownership {

    private Ownership() {}

    /** The gateway actions among actions. */
    static List<String> gatewayOf(List<String> actions) {
        return actions.stream().filter(action -> action.startsWith("gateway/")).toList();
    }

    /** Whether a scope map allows the gateway of that connected registry. */
    static boolean serves(JsonNode scopeMap, String connectedRegistry) {
        var prefix = "gateway/" + connectedRegistry.toLowerCase(Locale.ROOT) + "/";
        return ScopeMapPlanner.actions(scopeMap).stream()
                .anyMatch(action -> action.toLowerCase(Locale.ROOT).startsWith(prefix));
    }
}
