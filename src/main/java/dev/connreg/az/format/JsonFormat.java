package dev.connreg.az.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.python.PythonText;
import dev.connreg.az.python.SortedKeys;

/**
 * JSON to the byte as Python's {@code json.dumps(indent=2, sort_keys=True, ensure_ascii=False)} writes it, which is
 * what az prints.
 */
final class JsonFormat {

    private final StringBuilder text = new StringBuilder();

    private JsonFormat() {}

    static String format(JsonNode value) {
        var format = new JsonFormat();
        format.write(value, 0);
        return format.text.append('\n').toString();
    }

    private void write(JsonNode value, int depth) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, depth);
            case ARRAY -> array(value, depth);
            case STRING -> quoted(value.textValue());
            case NUMBER -> text.append(PythonText.jsonNumber(value));
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL, MISSING, BINARY, POJO -> text.append("null");
        }
    }

    private void object(JsonNode value, int depth) {
        if (value.isEmpty()) {
            text.append("{}");
            return;
        }
        var opening = '{';
        for (var field : SortedKeys.of(value)) {
            text.append(opening);
            newLine(depth + 1);
            quoted(field.getKey());
            text.append(": ");
            write(field.getValue(), depth + 1);
            opening = ',';
        }
        newLine(depth);
        text.append('}');
    }

    private void array(JsonNode value, int depth) {
        if (value.isEmpty()) {
            text.append("[]");
            return;
        }
        var opening = '[';
        for (var item : value) {
            text.append(opening);
            newLine(depth + 1);
            write(item, depth + 1);
            opening = ',';
        }
        newLine(depth);
        text.append(']');
    }

    private void newLine(int depth) {
        text.append('\n').repeat("  ", depth);
    }

    private void quoted(String value) {
        text.append('"');
        value.chars().forEach(character -> escaped((char) character));
        text.append('"');
    }

    private void escaped(char character) {
        switch (character) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\f' -> text.append("\\f");
            case '\b' -> text.append("\\b");
            default -> text.append(character < ' ' ? "\\u%04x".formatted((int) character) : character);
        }
    }
}
