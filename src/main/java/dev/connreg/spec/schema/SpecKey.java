package dev.connreg.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;

/**
 * A key of the spec.
 *
 * @param path such as {@code registry.name}
 * @param name the last part of the path, which may hold periods itself
 * @param isRequired whether its section needs it whatever the other keys say
 * @param schema its own schema, with nothing left to be looked up
 * @param keys those below it, if it is a section
 */
public record SpecKey(String path, String name, boolean isRequired, JsonNode schema, List<SpecKey> keys) {

    public SpecKey {
        keys = List.copyOf(keys);
    }

    /** What it means, in a sentence; its default, where it has one, is the last. */
    public String description() {
        return schema.path("description").asText();
    }

    public boolean isSection() {
        return !keys.isEmpty();
    }

    /** Whether a section may be there with nothing in it. */
    public boolean mayBeEmpty() {
        return schema.path("type").valueStream().anyMatch(type -> type.asText().equals("null"));
    }

    public boolean isList() {
        return schema.path("type").asText().equals("array");
    }

    /** Whether its value is true or false. */
    public boolean isFlag() {
        return schema.path("type").asText().equals("boolean")
                || schema.path("const").equals(BooleanNode.TRUE);
    }

    public boolean isFile() {
        return schema.path("$ref").asText().endsWith("/file");
    }

    /** The words of which one must be chosen; none if it is not so. */
    public List<String> choices() {
        return schema.path("enum").valueStream().map(JsonNode::asText).toList();
    }

    /** Its default, or else a value that shows what one looks like. */
    public JsonNode sample() {
        return schema.has("default")
                ? schema.path("default")
                : schema.path("examples").path(0);
    }
}
