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
                        .map(item -> indent + "  " + item(item, indent + "  ") + "\n")
                        .collect(Collectors.joining("", "[\n", indent + "]"));
            case Value.Fields(var values) when values.isEmpty() -> "{}";
            case Value.Fields(var values) ->
                values.entrySet().stream()
                        .map(member -> property(member.getKey(), member.getValue(), indent + "  "))
                        .collect(Collectors.joining("", "{\n", indent + "}"));
            case Value.Union(var parameter, var items) -> "union(" + parameter + ", " + write(items, indent) + ")";
            case Value.ChildIds ids -> BicepLambdas.write(ids, indent);
            case Value other -> text(other);
        };
    }

    static String property(String name, Value value, String indent) {
        return switch (value) {
            case Value.IfGiven given -> indent + "..." + ifGiven(name, given, indent) + "\n";
            case Value.MembersOf(var parameter) -> indent + "..." + parameter + "\n";
            case Value other -> indent + BicepText.key(name) + ": " + write(other, indent) + "\n";
        };
    }

    private static String item(Value value, String indent) {
        return value instanceof Value.RepositoryActions actions
                ? "..." + BicepLambdas.write(actions, indent)
                : write(value, indent);
    }

    /** On one line where that is not too long for the formatter. */
    private static String ifGiven(String name, Value.IfGiven given, String indent) {
        if (given.value() instanceof Value.ChildIds) {
            return "(empty(%s)\n%s  ? {}\n%s  : {\n%s%s    })"
                    .formatted(
                            given.parameter(),
                            indent,
                            indent,
                            property(name, given.value(), indent + "      "),
                            indent);
        }
        return "(empty(%s) ? {} : { %s: %s })"
                .formatted(given.parameter(), BicepText.key(name), onOneLine(given.value()));
    }

    private static String onOneLine(Value value) {
        return value instanceof Value.Fields(var values)
                ? values.entrySet().stream()
                        .map(member -> BicepText.key(member.getKey()) + ": " + onOneLine(member.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"))
                : text(value);
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
            case Value.Whole(var number) -> Long.toString(number);
            case Value.Flag(var flag) -> Boolean.toString(flag);
            case Value.IsMissing(var parameter) -> "empty(" + parameter + ")";
            case Value.GroupLocation() -> "resourceGroup().location";
            case Value.Items _, Value.Fields _, Value.Computed _ ->
                throw new IllegalArgumentException("no single value: " + value);
        };
    }

    private static String interpolate(List<Value> parts) {
        return parts.stream()
                .map(part -> part instanceof Value.Text(var text) ? BicepText.escape(text) : "${" + text(part) + "}")
                .collect(Collectors.joining("", "'", "'"));
    }
}
