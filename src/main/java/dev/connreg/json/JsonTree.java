package dev.connreg.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads and writes JSON as it is: nothing left out, the order of the members kept, {@code 1.10} not made {@code 1.1}.
 * Without an ObjectMapper, which looks into formats of dates and numbers before it reads the first tree: a tenth of the time
 * that a whole command takes.
 */
public final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final JsonNodeFactory EXACT = new JsonNodeFactory(true);

    private JsonTree() {}

    /**
     * The first value of a text; the missing node if there is none. What follows it is not looked at.
     *
     * @throws JsonProcessingException if it is no JSON, with a part of the text in its message
     */
    public static JsonNode read(String text) throws JsonProcessingException {
        try (var parser = FACTORY.createParser(text)) {
            return first(parser);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be read", e);
        }
    }

    /**
     * As {@link #read(String)}, of bytes in UTF-8, UTF-16 or UTF-32.
     *
     * @throws IOException if they are no JSON, with a part of the text in its message
     */
    public static JsonNode read(byte[] bytes) throws IOException {
        try (var parser = FACTORY.createParser(bytes)) {
            return first(parser);
        }
    }

    /** In UTF-8, without blanks. */
    public static byte[] write(JsonNode tree) {
        return JsonTreeWriter.write(tree, FACTORY);
    }

    private static JsonNode first(JsonParser parser) throws IOException {
        var token = parser.nextToken();
        return token == null ? MissingNode.getInstance() : value(parser, token);
    }

    private static JsonNode value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            default -> scalar(parser, token);
        };
    }

    /** Of members with one name, the last counts. The parser limits how deep values are nested. */
    private static ObjectNode object(JsonParser parser) throws IOException {
        var object = EXACT.objectNode();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            object.set(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) throws IOException {
        var array = EXACT.arrayNode();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token));
        }
        return array;
    }

    private static ValueNode scalar(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> EXACT.textNode(parser.getText());
            case VALUE_TRUE -> EXACT.booleanNode(true);
            case VALUE_FALSE -> EXACT.booleanNode(false);
            case VALUE_NULL -> EXACT.nullNode();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> EXACT.numberNode(parser.getDecimalValue());
            default -> throw new IllegalStateException("the parser answered %s for a value".formatted(token));
        };
    }

    private static ValueNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> EXACT.numberNode(parser.getIntValue());
            case LONG -> EXACT.numberNode(parser.getLongValue());
            default -> EXACT.numberNode(parser.getBigIntegerValue());
        };
    }
}
