package dev.connreg.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.burt.jmespath.jackson.JacksonRuntime;
import java.util.Map;

/** Runs queries as Python's jmespath does where the two differ. */
final class QueryRuntime extends JacksonRuntime {

    @Override
    public JsonNode createObject(Map<JsonNode, JsonNode> fields) {
        var object = new SelectedObject();
        fields.forEach((key, value) -> object.set(key.textValue(), value));
        return object;
    }
}
