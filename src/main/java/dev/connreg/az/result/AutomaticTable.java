package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.python.PythonText;
import dev.connreg.az.python.SortedKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The table of a result that has none of its own (knack's {@code _TableOutput}): a column for each field that is
 * neither empty nor nested.
 *
 * @param sorted whether fields are sorted; they keep their order where a query chose them
 */
record AutomaticTable(boolean sorted) implements TableTransform {

    private static final Set<String> LEFT_OUT = Set.of("id", "type", "etag");

    @Override
    public List<Map<String, String>> rows(JsonNode result) {
        var rows = new ArrayList<Map<String, String>>();
        if (result.isArray()) {
            result.forEach(item -> rows.add(row(item)));
        } else {
            rows.add(row(result));
        }
        return rows;
    }

    private Map<String, String> row(JsonNode item) {
        return switch (item.getNodeType()) {
            case OBJECT -> fields(item);
            case ARRAY -> columns(item);
            case STRING, NUMBER, BOOLEAN, NULL, MISSING, BINARY, POJO -> Map.of("Result", cell(item));
        };
    }

    private Map<String, String> fields(JsonNode object) {
        var row = new LinkedHashMap<String, String>();
        for (var field : sorted ? SortedKeys.of(object) : object.properties()) {
            var value = field.getValue();
            if (!LEFT_OUT.contains(field.getKey()) && !value.isNull() && !value.isContainerNode()) {
                row.put(capitalized(field.getKey()), cell(value));
            }
        }
        return row;
    }

    private static Map<String, String> columns(JsonNode array) {
        var row = new LinkedHashMap<String, String>();
        array.forEach(value -> row.put("Column" + (row.size() + 1), cell(value)));
        return row;
    }

    private static String cell(JsonNode value) {
        return value.isNull() ? "" : PythonText.str(value);
    }

    private static String capitalized(String key) {
        if (key.isEmpty()) {
            return key;
        }
        var rest = key.offsetByCodePoints(0, 1);
        return key.substring(0, rest).toUpperCase(Locale.ROOT) + key.substring(rest);
    }
}
