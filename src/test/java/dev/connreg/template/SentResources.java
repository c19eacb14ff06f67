package dev.connreg.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.Sandbox;
import java.util.LinkedHashMap;
import java.util.Map;

/** The resources that a deployment sent as a whole: their bodies with type and API version, by id. */
final class SentResources {

    private SentResources() {}

    /** As the sandbox remembers them, with {@code ***} where values are secret. */
    static Map<String, JsonNode> of(Sandbox sandbox) {
        var sent = new LinkedHashMap<String, JsonNode>();
        for (var request : sandbox.requests()) {
            if (request.method().equals("PUT")) {
                var body = (ObjectNode) request.body().orElseThrow().deepCopy();
                body.put("type", type(request.path()));
                body.put("apiVersion", request.query().get("api-version"));
                sent.put(request.path(), body);
            }
        }
        return sent;
    }

    /** The same resources with {@code ***} for each protected setting. */
    static Map<String, JsonNode> masked(Map<String, JsonNode> resources) {
        var masked = new LinkedHashMap<String, JsonNode>();
        resources.forEach((id, resource) -> {
            JsonNode copy = resource.deepCopy();
            if (copy.at("/properties/configurationProtectedSettings") instanceof ObjectNode secrets) {
                secrets.properties().forEach(setting -> secrets.put(setting.getKey(), "***"));
            }
            masked.put(id, copy);
        });
        return masked;
    }

    /** {@code Provider/type/subtype} of the last provider in an id. */
    static String type(String id) {
        var segments = id.substring(id.lastIndexOf("/providers/") + "/providers/".length())
                .split("/");
        var type = new StringBuilder(segments[0]);
        for (int i = 1; i < segments.length; i += 2) {
            type.append('/').append(segments[i]);
        }
        return type.toString();
    }
}
