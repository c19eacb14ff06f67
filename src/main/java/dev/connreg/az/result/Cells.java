package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.python.PythonText;
import dev.connreg.az.python.PythonTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** One row of a table in the making: cells by header, taken from a result. */
final class Cells {

    private final JsonNode item;
    private final SequencedMap<String, String> row = new LinkedHashMap<>();

    private Cells(JsonNode item) {
        this.item = item;
    }

    static Cells of(JsonNode item) {
        return new Cells(item);
    }

    /** Adds a cell with the value at that path; blank where there is none. */
    Cells with(String header, String... path) {
        return withText(header, text(item, path));
    }

    Cells withTime(String header, String... path) {
        return withText(header, PythonTime.toTheSecond(text(item, path)));
    }

    Cells withText(String header, String text) {
        row.put(header, text);
        return this;
    }

    Map<String, String> row() {
        return row;
    }

    /** The value at that path as text; empty where there is none, or where it is empty itself. */
    static String text(JsonNode item, String... path) {
        var value = item;
        for (var name : path) {
            value = value.path(name);
        }
        var isEmpty = value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty();
        return isEmpty ? "" : PythonText.str(value);
    }
}
