package dev.connreg.template.arm;

import dev.connreg.graph.Value;
import java.util.stream.Collectors;

/** Writes plain data in the Bicep compiler's layout: two spaces, no newline at the end. */
public final class JsonWriter {

    private JsonWriter() {}

    /** A reference in the value is an IllegalArgumentException. */
    public static String write(Value value) {
        return write(value, "");
    }

    private static String write(Value value, String indent) {
        var deeper = indent + "  ";
        return switch (value) {
            case Value.Items(var values) when values.isEmpty() -> "[]";
            case Value.Items(var values) ->
                values.stream()
                        .map(item -> deeper + write(item, deeper))
                        .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
            case Value.Fields(var values) when values.isEmpty() -> "{}";
            case Value.Fields(var values) ->
                values.entrySet().stream()
                        .map(member -> deeper + quote(member.getKey()) + ": " + write(member.getValue(), deeper))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case Value.Text(var text) -> quote(text);
            case Value.Whole(var number) -> Long.toString(number);
            case Value.Flag(var flag) -> Boolean.toString(flag);
            case Value.ParameterRef _,
                    Value.SecretRef _,
                    Value.PropertyRef _,
                    Value.Joined _,
                    Value.LowerCase _,
                    Value.Computed _ -> throw new IllegalArgumentException("no plain data: " + value);
        };
    }

    private static String quote(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(character -> append(quoted, (char) character));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char character) {
        switch (character) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            // JavaScript takes the last two for line ends.
            case '\u0085', '\u2028', '\u2029' -> quoted.append("\\u%04x".formatted((int) character));
            default -> {
                if (character < ' ') {
                    quoted.append("\\u%04x".formatted((int) character));
                } else {
                    quoted.append(character);
                }
            }
        }
    }
}
