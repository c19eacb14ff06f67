package dev.connreg.template.bicep;

import dev.connreg.graph.Value;
import dev.connreg.template.layout.Interpolation;
import java.util.List;
import java.util.stream.Collectors;

public final class BicepExpressions {

    private BicepExpressions() {}

    /** Arrays and objects have one element a line, as the formatter leaves them. */
    public static String write(Value value, String indent) {
        return switch (value) {
            case Value.Items(var values) when values.isEmpty() -> "[]";
            case Value.Items(var values) ->
                values.stream()
                        .map(item -> indent + "  " + write(item, indent + "  ") + "\n")
                        .collect(Collectors.joining("", "[\n", indent + "]"));
            case Value.Fields(var values) when values.isEmpty() -> "{}";
            case Value.Fields(var values) ->
                values.entrySet().stream()
                        .map(member -> property(member.getKey(), member.getValue(), indent + "  "))
                        .collect(Collectors.joining("", "{\n", indent + "}"));
            case Value.Whole(var number) -> Long.toString(number);
            case Value.Flag(var flag) -> Boolean.toString(flag);
            case Value.Text _, Value.Joined _, Value.LowerCase _ -> text(value);
            case Value.ParameterRef _, Value.SecretRef _, Value.PropertyRef _ -> text(value);
        };
    }

    static String property(String name, Value value, String indent) {
        return indent + BicepText.key(name) + ": " + write(value, indent) + "\n";
    }

    private static String text(Value value) {
        return switch (Interpolation.simplify(value)) {
            case Value.Text(var text) -> BicepText.quote(text);
            case Value.ParameterRef(var name) -> name;
            case Value.SecretRef(var name) -> name;
            case Value.PropertyRef(var symbol, var property) ->
                switch (property) {
                    case ID -> symbol + ".id";
                    case NAME -> symbol + ".name";
                };
            case Value.LowerCase(var inner) -> "toLower(" + text(inner) + ")";
            case Value.Joined(var parts) -> interpolate(parts);
            case Value.Items _, Value.Fields _, Value.Whole _, Value.Flag _ ->
                throw new IllegalArgumentException("no text: " + value);
        };
    }

    private static String interpolate(List<Value> parts) {
        return parts.stream()
                .map(part -> part instanceof Value.Text(var text) ? BicepText.escape(text) : "${" + text(part) + "}")
                .collect(Collectors.joining("", "'", "'"));
    }
}
