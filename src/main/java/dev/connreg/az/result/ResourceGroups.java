package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Adds {@code resourceGroup} to each object whose {@code id} names one, at any depth, as az does to every result. */
final class ResourceGroups {

    /** Where the parts of {@code /subscriptions/S/resourceGroups/G/providers/P/T/N} stand once it is split at slashes. */
    private static final int KEYWORD = 3;

    private static final int GROUP = 4;
    private static final int NAME = 8;

    private ResourceGroups() {}

    static JsonNode added(JsonNode value) {
        if (value instanceof ObjectNode object && !hasGroup(object)) {
            group(object).ifPresent(group -> object.put("resourceGroup", group));
        }
        value.forEach(ResourceGroups::added);
        return value;
    }

    private static boolean hasGroup(ObjectNode object) {
        return object.properties().stream().anyMatch(field -> "resourceGroup".equalsIgnoreCase(field.getKey()));
    }

    private static Optional<String> group(ObjectNode object) {
        var parts = List.of(object.path("id").asText().split("/", -1));
        return parts.size() > NAME && "resourceGroups".equalsIgnoreCase(parts.get(KEYWORD))
                ? Optional.of(parts.get(GROUP))
                : Optional.empty();
    }
}
