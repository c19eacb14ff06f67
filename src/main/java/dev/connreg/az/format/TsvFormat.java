package dev.connreg.az.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.python.PythonText;
import dev.connreg.az.python.SelectedObject;
import dev.connreg.az.python.SortedKeys;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Values parted by tabs as az prints them (knack's {@code _TsvOutput}): one line for each item of an array, else one
 * line. Nothing is escaped; a nested array is its length and a nested object an empty text.
 */
final class TsvFormat {

    private TsvFormat() {}

    static String format(JsonNode result) {
        return rows(result).stream().map(row -> row(row) + "\n").collect(Collectors.joining());
    }

    private static List<JsonNode> rows(JsonNode result) {
        return result.isArray() ? items(result) : List.of(result);
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String row(JsonNode row) {
        return switch (row.getNodeType()) {
            case OBJECT -> joined(values(row));
            case ARRAY -> joined(items(row));
            // Alone on its line a boolean is JSON's, among others it is Python's.
            case BOOLEAN -> row.asText();
            case STRING, NUMBER, NULL, MISSING, BINARY, POJO -> cell(row);
        };
    }

    private static List<JsonNode> values(JsonNode object) {
        return object instanceof SelectedObject
                ? items(object)
                : SortedKeys.of(object).stream().map(Map.Entry::getValue).toList();
    }

    private static String joined(List<JsonNode> values) {
        return values.stream().map(TsvFormat::cell).collect(Collectors.joining("\t"));
    }

    private static String cell(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "";
            case ARRAY -> Integer.toString(value.size());
            case STRING, NUMBER, BOOLEAN, NULL, MISSING, BINARY, POJO -> PythonText.str(value);
        };
    }
}
