package dev.connreg.sandbox.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;

/** Reads, writes and takes apart JSON bodies. */
public final class Json {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** A new, empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A list of texts. */
    public static ArrayNode texts(Collection<String> texts) {
        var list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    /** A list of objects. */
    public static ArrayNode list(Collection<? extends JsonNode> nodes) {
        return JsonNodeFactory.instance.arrayNode().addAll(nodes);
    }

    /**
     * The object that a text holds.
     *
     * @throws ArmFailure if it holds none; its message does not repeat the text, which may hold secrets
     */
    public static ObjectNode read(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw ArmFailure.gateway(
                    400, "InvalidRequestContent", notJson(e.getOriginalMessage().isEmpty()));
        }
        throw ArmFailure.gateway(400, "InvalidRequestContent", notJson(true));
    }

    /** The text of a node. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree that cannot be written", e);
        }
    }

    /** The text under a path of members joined by dots, if there is one that is not null. */
    public static Optional<String> text(JsonNode node, String path) {
        var found = node;
        for (var member : path.split("\\.", -1)) {
            found = found.path(member);
        }
        return found.isValueNode() && !found.isNull() ? Optional.of(found.asText()) : Optional.empty();
    }

    /** The object under a member, made if there is none. */
    public static ObjectNode member(ObjectNode node, String name) {
        return node.get(name) instanceof ObjectNode object ? object : node.putObject(name);
    }

    /** Merges the way RFC 7396 says: objects by member, null takes away, all else replaces. */
    public static void merge(ObjectNode target, JsonNode patch) {
        for (var entry : patch.properties()) {
            if (entry.getValue().isNull()) {
                target.remove(entry.getKey());
            } else if (entry.getValue() instanceof ObjectNode inner) {
                merge(member(target, entry.getKey()), inner);
            } else {
                target.set(entry.getKey(), entry.getValue().deepCopy());
            }
        }
    }

    private static String notJson(boolean notAnObject) {
        return "The request content was invalid and could not be deserialized: '%s'."
                .formatted(notAnObject ? "a JSON object is expected" : "the text is not JSON");
    }
}
