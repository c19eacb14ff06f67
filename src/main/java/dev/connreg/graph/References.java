package dev.connreg.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what a node refers to, in the order of the first mention. */
public final class References {

    private References() {}

    public static SequencedSet<String> symbols(Node node) {
        var found = new LinkedHashSet<String>();
        if (node instanceof ResourceNode resource) {
            switch (resource.placement()) {
                case Placement.InGroup _ -> {}
                case Placement.ChildOf(var parent) -> found.add(parent);
                case Placement.ExtensionOf(var target) -> found.add(target);
            }
        }
        if (node instanceof OperationNode operation) {
            found.addAll(named(operation.operation()));
        }
        walk(node, value -> {
            if (value instanceof Value.PropertyRef(var symbol, var _)) {
                found.add(symbol);
            }
        });
        found.addAll(node.after());
        return found;
    }

    public static SequencedSet<String> parameters(Node node) {
        var found = new LinkedHashSet<String>();
        walk(node, value -> {
            if (value instanceof Value.ParameterRef(var name)) {
                found.add(name);
            }
            if (value instanceof Value.Computed computed) {
                found.addAll(computed.parameters());
            }
        });
        return found;
    }

    public static SequencedSet<Variable> variables(Node node) {
        var found = new LinkedHashSet<Variable>();
        walk(node, value -> {
            if (value instanceof Value.RepositoryActions(var _, var _, var variable)) {
                found.add(variable);
            }
        });
        return found;
    }

    public static SequencedSet<String> secrets(Node node) {
        var found = new LinkedHashSet<String>();
        walk(node, value -> collectSecret(value, found));
        return found;
    }

    public static SequencedSet<String> secrets(Value value) {
        var found = new LinkedHashSet<String>();
        walk(value, each -> collectSecret(each, found));
        return found;
    }

    private static void collectSecret(Value value, Set<String> found) {
        if (value instanceof Value.SecretRef(var name)) {
            found.add(name);
        }
    }

    private static List<String> named(Operation operation) {
        return switch (operation) {
            case Operation.GrantAncestors(var parent, var _) -> List.of(parent);
            case Operation.MakeConnectionString(var registry, var token, var _, var _) -> List.of(registry, token);
            case Operation.SendCopies(var scopeMaps, var _) -> scopeMaps;
            case Operation.AwaitOnline(var registry) -> List.of(registry);
        };
    }

    private static void walk(Node node, Consumer<Value> visitor) {
        switch (node) {
            case ResourceNode resource -> {
                walk(resource.name(), visitor);
                walk(resource.body(), visitor);
            }
            case OperationNode(var _, Operation.GrantAncestors(var _, var actions), var _) ->
                actions.forEach(action -> walk(action, visitor));
            case OperationNode _ -> {}
        }
    }

    private static void walk(Value value, Consumer<Value> visitor) {
        visitor.accept(value);
        switch (value) {
            case Value.Items(var values) -> values.forEach(item -> walk(item, visitor));
            case Value.Fields(var values) -> values.values().forEach(member -> walk(member, visitor));
            case Value.Joined(var parts) -> parts.forEach(part -> walk(part, visitor));
            case Value.LowerCase(var inner) -> walk(inner, visitor);
            case Value.IfGiven(var _, var inner) -> walk(inner, visitor);
            case Value.Union(var _, var items) -> walk(items, visitor);
            case Value.IsMissing _, Value.MembersOf _, Value.RepositoryActions _, Value.ChildIds _ -> {}
            case Value.GroupLocation _ -> {}
            case Value.Text _, Value.Whole _, Value.Flag _ -> {}
            case Value.ParameterRef _, Value.SecretRef _, Value.PropertyRef _ -> {}
        }
    }
}
