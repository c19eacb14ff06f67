package dev.connreg.az.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order of keys in results: by code point, as Python sorts text, and not by UTF-16 unit, as Java does. */
public final class SortedKeys {

    public static final Comparator<String> BY_CODE_POINT = (left, right) ->
            Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

    private SortedKeys() {}

    /** The fields of an object, sorted. */
    public static List<Map.Entry<String, JsonNode>> of(JsonNode object) {
        return object.properties().stream()
                // Entry.comparingByKey makes a class that no cache holds.
                .sorted((left, right) -> BY_CODE_POINT.compare(left.getKey(), right.getKey()))
                .toList();
    }
}
