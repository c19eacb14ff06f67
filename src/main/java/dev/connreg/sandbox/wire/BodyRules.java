package dev.connreg.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a body may hold, as a table of members by path. What is not in the table is refused, and messages name the
 * member, never its value.
 */
public final class BodyRules {

    /** What a member holds. */
    public enum Kind {
        TEXT,
        /** true or false, also as a text: the registry service takes both. */
        FLAG,
        NUMBER,
        TEXTS,
        /** An object whose members are all texts. */
        TEXT_MAP,
        /** Taken as it is. */
        ANY
    }

    private record Rule(Kind kind, boolean required, boolean readOnly) {}

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** A member that must be there. */
    public BodyRules required(Kind kind, String path) {
        rules.put(path, new Rule(kind, true, false));
        return this;
    }

    /** Members that may be there. */
    public BodyRules optional(Kind kind, String... paths) {
        for (var path : paths) {
            rules.put(path, new Rule(kind, false, false));
        }
        return this;
    }

    /** Members of an answer that a request may repeat, and that have no effect then. */
    public BodyRules readOnly(String... paths) {
        for (var path : paths) {
            rules.put(path, new Rule(Kind.ANY, false, true));
        }
        return this;
    }

    /**
     * The body of a PUT without what is read-only.
     *
     * @throws ArmFailure if something is missing, unknown or of the wrong kind
     */
    public ObjectNode whole(ObjectNode body) {
        var accepted = part(body);
        for (var rule : rules.entrySet()) {
            if (rule.getValue().required() && lookup(accepted, rule.getKey()).isMissingNode()) {
                throw invalid("Required property '%s' not found in JSON.".formatted(rule.getKey()));
            }
        }
        return accepted;
    }

    /**
     * The body of a PATCH without what is read-only.
     *
     * @throws ArmFailure if something is unknown or of the wrong kind
     */
    public ObjectNode part(ObjectNode body) {
        return accept(body, "");
    }

    private ObjectNode accept(ObjectNode node, String prefix) {
        var accepted = Json.object();
        for (var entry : node.properties()) {
            var path = prefix + entry.getKey();
            member(path, entry.getValue()).ifPresent(value -> accepted.set(entry.getKey(), value));
        }
        return accepted;
    }

    private Optional<JsonNode> member(String path, JsonNode value) {
        var rule = rules.get(path);
        if (rule == null) {
            return Optional.of(container(path, value));
        }
        if (rule.readOnly()) {
            return Optional.empty();
        }
        if (!value.isNull() && !fits(rule.kind(), value)) {
            throw invalid("Unexpected value of kind %s. Path '%s'.".formatted(value.getNodeType(), path));
        }
        return Optional.of(value);
    }

    private JsonNode container(String path, JsonNode value) {
        if (rules.keySet().stream().noneMatch(known -> known.startsWith(path + "."))) {
            throw invalid("Could not find member '%s' on the object. Path '%s'.".formatted(path, path));
        }
        if (value.isNull()) {
            return value;
        }
        if (value instanceof ObjectNode object) {
            return accept(object, path + ".");
        }
        throw invalid("An object is expected. Path '%s'.".formatted(path));
    }

    private static boolean fits(Kind kind, JsonNode value) {
        return switch (kind) {
            case TEXT -> value.isTextual();
            case FLAG -> value.isBoolean() || value.asText().matches("(?i)true|false");
            case NUMBER -> value.isNumber();
            case TEXTS -> value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
            case TEXT_MAP -> value.isObject() && value.valueStream().allMatch(v -> v.isTextual() || v.isNull());
            case ANY -> true;
        };
    }

    private static JsonNode lookup(JsonNode node, String path) {
        var found = node;
        for (var member : path.split("\\.", -1)) {
            found = found.path(member);
        }
        return found.isNull() ? MissingNode.getInstance() : found;
    }

    private static ArmFailure invalid(String what) {
        return ArmFailure.gateway(
                400,
                "InvalidRequestContent",
                "The request content was invalid and could not be deserialized: '%s'.".formatted(what));
    }
}
