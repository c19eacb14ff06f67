package dev.connreg.template.arm;

import dev.connreg.graph.Placement;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.template.layout.Interpolation;
import dev.connreg.template.layout.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes values as ARM template expressions, the way the Bicep compiler does. */
public record ArmExpressions(Template template) {

    /** As plain data: an expression becomes a text in brackets. */
    public Value data(Value value) {
        return switch (value) {
            case Value.Items(var values)
            when values.stream().noneMatch(ArmExpressions::isSeveral) ->
                new Value.Items(values.stream().map(this::data).toList());
            case Value.Fields(var values)
            when values.values().stream().noneMatch(ArmExpressions::isSeveral) -> {
                var written = new LinkedHashMap<String, Value>();
                values.forEach((name, member) -> written.put(ArmText.key(name), data(member)));
                yield new Value.Fields(written);
            }
            case Value.Whole _, Value.Flag _ -> value;
            case Value other ->
                resolveName(other) instanceof Value.Text(var text)
                        ? new Value.Text(ArmText.data(text))
                        : expression(code(other));
        };
    }

    /** Whether it stands for any number of members or items, so that what holds it must be worked out. */
    private static boolean isSeveral(Value value) {
        return value instanceof Value.IfGiven
                || value instanceof Value.MembersOf
                || value instanceof Value.RepositoryActions;
    }

    /** For a child, with the names of all above it. */
    Value name(ResourceNode node) {
        var names = names(node);
        return names.size() == 1
                ? data(node.name())
                : expression(call("format", Stream.concat(Stream.of(slots(names.size())), names.stream())));
    }

    String id(ResourceNode node) {
        var type = ArmText.quote(node.type().name());
        var typeAndNames = Stream.concat(Stream.of(type), names(node).stream());
        var root = root(node);
        return root.placement() instanceof Placement.ExtensionOf(var target)
                ? call("extensionResourceId", Stream.concat(Stream.of(id(template.resource(target))), typeAndNames))
                : call("resourceId", typeAndNames);
    }

    static Value.Text parameter(String name) {
        return expression(parameterCode(name));
    }

    static String parameterCode(String name) {
        return call("parameters", Stream.of(ArmText.quote(name)));
    }

    static String notEmpty(String parameter) {
        return "not(empty(" + parameterCode(parameter) + "))";
    }

    static Value.Text expression(String code) {
        return new Value.Text(ArmText.expression(code));
    }

    String code(Value value) {
        return switch (resolveName(value)) {
            case Value.Text(var text) -> ArmText.quote(text);
            case Value.Whole(var number) -> Long.toString(number);
            case Value.Flag(var flag) -> flag + "()";
            case Value.ParameterRef(var name) -> parameterCode(name);
            case Value.SecretRef(var name) -> parameterCode(name);
            case Value.PropertyRef(var symbol, var _) -> id(template.resource(symbol));
            case Value.LowerCase(var inner) -> call("toLower", Stream.of(code(inner)));
            case Value.Joined(var parts) -> format(parts);
            case Value.Items items -> new ArmCollections(this).code(items);
            case Value.Fields fields -> new ArmCollections(this).code(fields);
            case Value.IsMissing(var name) -> "empty(" + parameterCode(name) + ")";
            case Value.GroupLocation() -> "resourceGroup().location";
            case Value.Union(var name, var items) ->
                call("union", Stream.of(parameterCode(name), new ArmCollections(this).code(items)));
            case Value.ChildIds ids -> new ArmCollections(this).code(ids);
            case Value.IfGiven _, Value.MembersOf _, Value.RepositoryActions _ ->
                throw new IllegalArgumentException("a part of something: " + value);
        };
    }

    /** Like the compiler: a resource's name is replaced by what it was given, its id by what computes it. */
    private Value resolveName(Value value) {
        return switch (Interpolation.simplify(value)) {
            case Value.PropertyRef(var symbol, var property)
            when property == Value.Property.NAME ->
                resolveName(template.resource(symbol).name());
            case Value other -> other;
        };
    }

    private String format(List<Value> parts) {
        var text = new StringBuilder();
        var arguments = new ArrayList<String>();
        for (var part : parts) {
            if (part instanceof Value.Text(var plain)) {
                text.append(ArmText.format(plain));
            } else {
                text.append('{').append(arguments.size()).append('}');
                arguments.add(code(part));
            }
        }
        arguments.addFirst(ArmText.quote(text.toString()));
        return call("format", arguments.stream());
    }

    private List<String> names(ResourceNode node) {
        var names = new ArrayList<String>();
        if (node.placement() instanceof Placement.ChildOf(var parent)) {
            names.addAll(names(template.resource(parent)));
        }
        names.add(code(node.name()));
        return names;
    }

    private ResourceNode root(ResourceNode node) {
        return node.placement() instanceof Placement.ChildOf(var parent) ? root(template.resource(parent)) : node;
    }

    private static String slots(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> "{" + i + "}")
                .collect(Collectors.joining("/", "'", "'"));
    }

    static String call(String function, Stream<String> arguments) {
        return arguments.collect(Collectors.joining(", ", function + "(", ")"));
    }
}
