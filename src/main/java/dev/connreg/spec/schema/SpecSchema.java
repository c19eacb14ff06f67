package dev.connreg.spec.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The schema that editors are pointed to. What it says of a key is what drafts and documentation say too. */
public final class SpecSchema {

    private static final String RESOURCE = "/dev/connreg/spec/connected-registry.schema.json";

    private final JsonNode root;

    private SpecSchema(JsonNode root) {
        this.root = root;
    }

    /** The schema as it is published. */
    public static String text() {
        try (var schema = Objects.requireNonNull(SpecSchema.class.getResourceAsStream(RESOURCE))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sections and keys at the top of a spec, each with those below it. */
    public static List<SpecKey> keys() {
        try {
            var root = new ObjectMapper().readTree(text());
            return new SpecSchema(root).keys("", root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SpecKey> keys(String before, JsonNode section) {
        var keys = new ArrayList<SpecKey>();
        for (var property : section.path("properties").properties()) {
            var schema = resolved(property.getValue());
            var path = before + property.getKey();
            keys.add(new SpecKey(
                    path, property.getKey(), isRequired(section, property.getKey()), schema, keys(path + ".", schema)));
        }
        return keys;
    }

    private static boolean isRequired(JsonNode section, String key) {
        return section.path("required")
                .valueStream()
                .anyMatch(required -> required.textValue().equals(key));
    }

    /** What is said beside a reference overrides what it leads to. */
    private JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        var definition = resolved(root.at(schema.path("$ref").textValue().substring(1)));
        return definition.<ObjectNode>deepCopy().setAll((ObjectNode) schema);
    }
}
