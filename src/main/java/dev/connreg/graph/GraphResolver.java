package dev.connreg.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Replaces references by their values, as a template engine does; all but {@link Value.SecretRef}s. */
public final class GraphResolver {

    private final DeploymentGraph graph;
    private final Map<String, Value> parameters = new HashMap<>();

    public GraphResolver(DeploymentGraph graph) {
        this.graph = graph;
        graph.parameters().forEach(p -> p.value().or(p::byDefault).ifPresent(value -> parameters.put(p.name(), value)));
    }

    public ResourceId id(String symbol) {
        var node = graph.resource(symbol);
        var name = text(node.name());
        return switch (node.placement()) {
            case Placement.InGroup(var group) ->
                group.id().extension(node.type().name(), name);
            case Placement.ChildOf(var parent) -> id(parent).child(node.type().collection(), name);
            case Placement.ExtensionOf(var target) ->
                id(target).extension(node.type().name(), name);
        };
    }

    public Value.Fields body(ResourceNode node) {
        return (Value.Fields) resolve(node.body());
    }

    /** A secret, or what is not text, is an IllegalArgumentException. */
    public String text(Value value) {
        if (resolve(value) instanceof Value.Text(var text)) {
            return text;
        }
        throw new IllegalArgumentException("no text: " + value);
    }

    public List<String> texts(List<Value> values) {
        return values.stream().map(this::text).toList();
    }

    /** The same, and each that stands for several. */
    public List<String> actions(List<Value> values) {
        return values.stream()
                .flatMap(value ->
                        value instanceof Value.RepositoryActions several ? actions(several) : Stream.of(text(value)))
                .toList();
    }

    private Stream<String> actions(Value.RepositoryActions several) {
        var repositories = (Value.Items) parameter(several.repositories());
        var ofMode = several.byMode().value().texts(text(parameter(several.mode())));
        return texts(repositories.values()).stream()
                .map(repository -> "repositories/" + repository.toLowerCase(Locale.ROOT) + "/")
                .flatMap(prefix -> ofMode.stream().map(prefix::concat));
    }

    public Value resolve(Value value) {
        return switch (value) {
            case Value.Items(var values) ->
                new Value.Items(values.stream().map(this::resolve).toList());
            case Value.Fields(var values) -> {
                var resolved = new LinkedHashMap<String, Value>();
                values.forEach((name, member) -> resolved.put(name, resolve(member)));
                yield new Value.Fields(resolved);
            }
            case Value.Joined(var parts) -> new Value.Text(String.join("", texts(parts)));
            case Value.LowerCase(var inner) -> new Value.Text(text(inner).toLowerCase(Locale.ROOT));
            case Value.ParameterRef(var name) -> resolve(parameter(name));
            case Value.PropertyRef(var symbol, var property) ->
                switch (property) {
                    case ID -> new Value.Text(id(symbol).toString());
                    case NAME -> new Value.Text(id(symbol).name());
                };
            case Value.Text _, Value.Whole _, Value.Flag _, Value.SecretRef _ -> value;
            case Value.Computed _ -> throw new IllegalArgumentException("for a template alone: " + value);
        };
    }

    private Value parameter(String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("parameter '%s' has no value".formatted(name));
        }
        return value;
    }
}
