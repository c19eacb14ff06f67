package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.az.python.PythonTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that az's SDKs know of each kind of resource, as {@link AzSdkModels} lists them. */
final class ResultModels {

    private static final Pattern FIELD =
            Pattern.compile("(?<name>[^=:]+)(=(?<source>[^:]+))?(:(?<kind>\\w+)(?<many>\\[]|\\*)?)?");
    private static final String FLATTENED = ".";

    static final ResultModels AZ = new ResultModels(AzSdkModels.TEXT);

    /** What becomes of one field: its name in az and in ARM, and what its value is, {@code one} or many of them. */
    private record Field(String name, String source, String kind, Many many) {}

    private enum Many {
        ONE,
        LIST,
        MAP
    }

    private record Model(List<Field> fields, boolean passesUnknown) {}

    /** The lines, by the names that they begin with: a command needs few of them. */
    private final Map<String, String> lines = new HashMap<>();

    private final Map<String, Model> models = new ConcurrentHashMap<>();

    private ResultModels(String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.put(name(line).replace("+", ""), line));
    }

    private static String name(String line) {
        var end = line.indexOf(' ');
        return end < 0 ? line : line.substring(0, end);
    }

    private static Model read(String line) {
        var fields =
                Stream.of(line.split("\\s+")).skip(1).map(ResultModels::field).toList();
        return new Model(fields, name(line).endsWith("+"));
    }

    private static Field field(String word) {
        var parts = FIELD.matcher(word);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no field of a model: " + word);
        }
        var name = parts.group("name");
        var source = parts.group("source");
        var kind = parts.group("kind");
        return new Field(name, source == null ? name : source, kind == null ? "" : kind, many(parts.group("many")));
    }

    private static Many many(@Nullable String suffix) {
        if (suffix == null) {
            return Many.ONE;
        }
        return "*".equals(suffix) ? Many.MAP : Many.LIST;
    }

    /** A received value as that model shows it; arrays item by item. */
    JsonNode shaped(String model, JsonNode received) {
        if (received instanceof ArrayNode items) {
            var list = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> list.add(shaped(model, item)));
            return list;
        }
        return one(model, received);
    }

    private JsonNode one(String kind, JsonNode value) {
        return switch (kind) {
            case "" -> value.deepCopy();
            case "time" -> PythonTime.time(value);
            // Python shows a whole number that its model calls a float with a point.
            case "float" -> value.isNumber() ? DoubleNode.valueOf(value.doubleValue()) : value;
            case "duration" -> PythonTime.duration(value);
            default -> value instanceof ObjectNode object ? object(kind, object) : value;
        };
    }

    private Model model(String name) {
        var line = lines.get(name);
        if (line == null) {
            throw new IllegalArgumentException("no model " + name);
        }
        return models.computeIfAbsent(name, _ -> read(line));
    }

    private ObjectNode object(String name, ObjectNode received) {
        var model = model(name);
        var shown = JsonNodeFactory.instance.objectNode();
        model.fields().forEach(field -> show(field, received, shown));
        if (model.passesUnknown()) {
            var known = sources(model);
            received.properties().stream()
                    .filter(entry -> !known.contains(entry.getKey()))
                    .forEach(entry -> shown.set(entry.getKey(), entry.getValue()));
        }
        return shown;
    }

    private static Set<String> sources(Model model) {
        return model.fields().stream()
                .flatMap(field -> Stream.of(FLATTENED.equals(field.name()) ? "properties" : field.source()))
                .collect(Collectors.toSet());
    }

    private void show(Field field, ObjectNode received, ObjectNode shown) {
        if (FLATTENED.equals(field.name())) {
            var properties = received.get("properties") instanceof ObjectNode object
                    ? object
                    : JsonNodeFactory.instance.objectNode();
            model(field.kind()).fields().forEach(inner -> {
                // A resource's own field wins over one of its properties with the same name.
                if (!shown.has(inner.name())) {
                    show(inner, properties, shown);
                }
            });
            return;
        }
        var value = received.get(field.source());
        shown.set(field.name(), value == null ? NullNode.instance : value(field, value));
    }

    private JsonNode value(Field field, JsonNode value) {
        return switch (field.many()) {
            case ONE -> one(field.kind(), value);
            case LIST -> value.isArray() ? shaped(field.kind(), value) : value;
            case MAP -> value instanceof ObjectNode object ? entries(field.kind(), object) : value;
        };
    }

    private ObjectNode entries(String kind, ObjectNode received) {
        var map = JsonNodeFactory.instance.objectNode();
        received.properties().forEach(entry -> map.set(entry.getKey(), one(kind, entry.getValue())));
        return map;
    }
}
