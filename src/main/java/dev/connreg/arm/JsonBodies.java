package dev.connreg.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.connreg.credential.Secret;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import java.util.function.Function;

public final class JsonBodies {

    private JsonBodies() {}

    /** For people to read, with {@code (secret)} in place of each secret. */
    public static JsonNode withoutSecrets(Fields fields) {
        return json(fields, _ -> "(secret)");
    }

    static JsonNode withSecrets(Fields fields, Function<String, Secret> secrets) {
        return json(fields, name -> secrets.apply(name).reveal());
    }

    private static JsonNode json(Value value, Function<String, String> secrets) {
        return switch (value) {
            case Value.Text(var text) -> TextNode.valueOf(text);
            case Value.Whole(var number) -> LongNode.valueOf(number);
            case Value.Flag(var flag) -> BooleanNode.valueOf(flag);
            case Value.Items items -> array(items, secrets);
            case Fields fields -> object(fields, secrets);
            case Value.SecretRef(var name) -> TextNode.valueOf(secrets.apply(name));
            case Value.ParameterRef _, Value.PropertyRef _, Value.Joined _, Value.LowerCase _, Value.Computed _ ->
                throw new IllegalArgumentException("not resolved: " + value);
        };
    }

    private static ArrayNode array(Value.Items items, Function<String, String> secrets) {
        var array = JsonNodeFactory.instance.arrayNode();
        items.values().forEach(item -> array.add(json(item, secrets)));
        return array;
    }

    private static ObjectNode object(Fields fields, Function<String, String> secrets) {
        var object = JsonNodeFactory.instance.objectNode();
        fields.values().forEach((name, member) -> object.set(name, json(member, secrets)));
        return object;
    }
}
