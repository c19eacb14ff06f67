package dev.connreg.arm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What decides over a site must not be taken for absent where it is something else than the published API specifications
 * say.
 */
final class ResourceForm {

    private static final Predicate<JsonNode> TEXT = JsonNode::isTextual;
    private static final Predicate<JsonNode> OBJECT = JsonNode::isObject;
    private static final Predicate<JsonNode> LIST = JsonNode::isArray;

    private static final Map<String, Map<String, Predicate<JsonNode>>> MEMBERS = Map.of(
            "connectedregistries",
            Map.of(
                    "mode", TEXT,
                    "connectionState", TEXT,
                    "activation", OBJECT,
                    "logging", OBJECT,
                    "loginServer", OBJECT,
                    "parent", OBJECT,
                    "statusDetails", LIST,
                    "clientTokenIds", LIST,
                    "notificationsList", LIST),
            "extensions",
            Map.of(
                    "extensionType", TEXT,
                    "configurationSettings", OBJECT,
                    "configurationProtectedSettings", OBJECT,
                    "statuses", LIST),
            "tokens",
            Map.of("status", TEXT, "credentials", OBJECT),
            "scopemaps",
            Map.of("actions", LIST),
            "connectedclusters",
            Map.of("connectivityStatus", TEXT));

    private ResourceForm() {}

    /** Every resource has its id; what it is beyond that are its properties, if it has any. */
    static boolean fits(JsonNode json) {
        var properties = json.path("properties");
        var id = ResourceId.in(json.path("id").asText());
        return id.isPresent() && (properties.isMissingNode() || properties.isObject() && members(id.get(), properties));
    }

    /** A member without a value is absent. */
    private static boolean members(ResourceId id, JsonNode properties) {
        var kinds = MEMBERS.getOrDefault(collection(id), Map.of());
        return properties.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .allMatch(
                        member -> kind(kinds, member.getKey()).orElse(_ -> true).test(member.getValue()));
    }

    private static Optional<Predicate<JsonNode>> kind(Map<String, Predicate<JsonNode>> kinds, String name) {
        return name.equals("provisioningState") ? Optional.of(TEXT) : Optional.ofNullable(kinds.get(name));
    }

    private static String collection(ResourceId id) {
        var segments = id.toString().split("/", -1);
        return segments.length < 2 ? "" : segments[segments.length - 2].toLowerCase(Locale.ROOT);
    }
}
