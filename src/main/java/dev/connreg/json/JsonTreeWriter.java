package dev.connreg.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

final class JsonTreeWriter {

    private final JsonGenerator json;

    private JsonTreeWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] write(JsonNode tree, JsonFactory factory) {
        var bytes = new ByteArrayOutputStream();
        try (var json = factory.createGenerator(bytes)) {
            new JsonTreeWriter(json).value(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes can always be written", e);
        }
        return bytes.toByteArray();
    }

    private void value(JsonNode node) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> json.writeString(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN -> json.writeBoolean(node.booleanValue());
            case NULL -> json.writeNull();
            case BINARY, POJO, MISSING -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        }
    }

    private void object(JsonNode node) throws IOException {
        json.writeStartObject();
        for (var member : node.properties()) {
            json.writeFieldName(member.getKey());
            value(member.getValue());
        }
        json.writeEndObject();
    }

    private void array(JsonNode node) throws IOException {
        json.writeStartArray();
        for (var element : node) {
            value(element);
        }
        json.writeEndArray();
    }

    private void number(JsonNode node) throws IOException {
        switch (node.numberType()) {
            case INT -> json.writeNumber(node.intValue());
            case LONG -> json.writeNumber(node.longValue());
            case BIG_INTEGER -> json.writeNumber(node.bigIntegerValue());
            case BIG_DECIMAL -> json.writeNumber(node.decimalValue());
            case FLOAT -> json.writeNumber(node.floatValue());
            case DOUBLE -> json.writeNumber(node.doubleValue());
        }
    }
}
