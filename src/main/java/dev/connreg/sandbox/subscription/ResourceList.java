package dev.connreg.sandbox.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The list of all tracked resources of a subscription or group, which says nothing of their properties. */
final class ResourceList {

    private static final Pattern CONDITION =
            Pattern.compile("(resourceType|name|resourceGroup|location) eq '([^']*)'", Pattern.CASE_INSENSITIVE);

    private final World world;

    ResourceList(World world) {
        this.world = world;
    }

    List<ObjectNode> list(ArmRequest request, String scope) {
        var filter = filter(request.query().getOrDefault("$filter", ""));
        return world.store().all().stream()
                .filter(r -> r.key().startsWith(ResourcePath.key(scope) + "/"))
                .filter(r -> r.body().has("location") && !ResourceGroups.isGroup(r))
                .filter(r -> fits(r, filter))
                .map(ResourceList::shown)
                .toList();
    }

    private static Map<String, String> filter(String text) {
        var conditions = new HashMap<String, String>();
        if (!text.isBlank()) {
            for (var part : text.strip().split("(?i)\\s+and\\s+", -1)) {
                var matcher = CONDITION.matcher(part.strip());
                if (!matcher.matches()) {
                    throw ArmFailure.unknown(
                            400,
                            "InvalidFilterInQueryString",
                            "The sandbox does not know the filter '%s'.".formatted(part));
                }
                conditions.put(ResourcePath.key(matcher.group(1)), matcher.group(2));
            }
        }
        return conditions;
    }

    private static boolean fits(Resource resource, Map<String, String> filter) {
        var path = ResourcePath.of(resource.id());
        return same(filter, "resourcetype", path.type())
                && same(filter, "name", path.last())
                && same(filter, "resourcegroup", path.resourceGroup().orElse(""))
                && same(filter, "location", resource.body().path("location").asText());
    }

    private static boolean same(Map<String, String> filter, String name, String value) {
        return filter.getOrDefault(name, value).equalsIgnoreCase(value);
    }

    private static ObjectNode shown(Resource resource) {
        var body = Json.object();
        for (var member : List.of("id", "name", "type", "sku", "kind", "identity", "location", "tags", "systemData")) {
            var value = resource.body().get(member);
            if (value != null) {
                body.set(member, value.deepCopy());
            }
        }
        return body;
    }
}
