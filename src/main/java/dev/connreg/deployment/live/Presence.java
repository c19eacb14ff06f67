package dev.connreg.deployment.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.site.SiteNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A 404 alone proves nothing where much hangs on it: the list must lack the resource as well. */
public final class Presence {

    private static final Set<Integer> NO_LIST = Set.of(403, 404);

    private Presence() {}

    /** One of a site's, to be shown or judged; that nothing is left of what is managed must be sure. */
    public static Optional<JsonNode> find(Arm arm, SiteNames.Resource resource) {
        var stable = resource.type().apiVersion();
        if (!resource.managed()) {
            return arm.find(resource.id(), stable);
        }
        if (!resource.kind().equals(ConnectedRegistry.KIND)) {
            return find(arm, resource.id(), stable);
        }
        try {
            return find(arm, resource.id(), ConnectedRegistry.TELLS_OF_SYNC);
        } catch (ArmException e) {
            if (!e.isAboutApiVersion()) {
                throw e;
            }
            // Not every cloud has the preview.
            return find(arm, resource.id(), stable);
        }
    }

    public static Optional<JsonNode> find(Arm arm, ResourceId id, String apiVersion) {
        return arm.find(id, apiVersion).or(() -> listed(arm, id, apiVersion));
    }

    /** Empty also where there is no list, as without the parent, or where it may not be read. */
    public static Optional<JsonNode> listed(Arm arm, ResourceId id, String apiVersion) {
        return in(beside(arm, id, apiVersion), id);
    }

    /** The one of that id in a list. */
    static Optional<JsonNode> in(List<JsonNode> list, ResourceId id) {
        return list.stream()
                .filter(resource ->
                        id.toString().equalsIgnoreCase(resource.path("id").asText()))
                .findFirst();
    }

    /** All of the list that a resource would be in; none where there is no list, or it may not be read. */
    public static List<JsonNode> beside(Arm arm, ResourceId id, String apiVersion) {
        var path = id.toString();
        try {
            return arm.list(path.substring(0, path.lastIndexOf('/')), apiVersion, Map.of());
        } catch (ArmException e) {
            if (NO_LIST.contains(e.status()) && !e.isAboutApiVersion()) {
                return List.of();
            }
            throw e;
        }
    }
}
