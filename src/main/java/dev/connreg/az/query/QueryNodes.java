package dev.connreg.az.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.az.python.SelectedObject;
import io.burt.jmespath.Adapter;
import io.burt.jmespath.Expression;
import io.burt.jmespath.function.FunctionCallException;
import io.burt.jmespath.node.CreateObjectNode;
import io.burt.jmespath.node.FlattenArrayNode;
import io.burt.jmespath.node.FlattenObjectNode;
import io.burt.jmespath.node.Node;
import io.burt.jmespath.node.Operator;
import io.burt.jmespath.node.SelectionNode;
import io.burt.jmespath.node.SliceNode;
import io.burt.jmespath.node.StandardNodeFactory;
import java.util.List;
import java.util.Objects;

/**
 * The parts of a query where Python's jmespath does something else: a projection leaves null out also where nothing
 * follows it, texts have an order, and only lists have slices.
 */
final class QueryNodes extends StandardNodeFactory<JsonNode> {

    private final Adapter<JsonNode> runtime;

    QueryNodes(Adapter<JsonNode> runtime) {
        super(runtime);
        this.runtime = runtime;
    }

    private static JsonNode withoutNulls(JsonNode found) {
        if (!found.isArray()) {
            return found;
        }
        var kept = JsonNodeFactory.instance.arrayNode();
        found.forEach(item -> {
            if (!item.isNull()) {
                kept.add(item);
            }
        });
        return kept;
    }

    @Override
    public Node<JsonNode> createFlattenArray() {
        return new FlattenArrayNode<>(runtime) {
            @Override
            public JsonNode search(JsonNode input) {
                return withoutNulls(super.search(input));
            }
        };
    }

    @Override
    public Node<JsonNode> createFlattenObject() {
        return new FlattenObjectNode<>(runtime) {
            @Override
            public JsonNode search(JsonNode input) {
                return withoutNulls(super.search(input));
            }
        };
    }

    @Override
    public Node<JsonNode> createSelection(Expression<JsonNode> test) {
        return new SelectionNode<>(runtime, test) {
            @Override
            public JsonNode search(JsonNode input) {
                return withoutNulls(super.search(input));
            }
        };
    }

    @Override
    public Node<JsonNode> createCreateObject(List<CreateObjectNode.Entry<JsonNode>> entries) {
        return new CreateObjectNode<>(runtime, entries) {
            @Override
            public JsonNode search(JsonNode input) {
                var object = super.search(input);
                return object instanceof ObjectNode fields ? SelectedObject.of(fields) : object;
            }
        };
    }

    @Override
    public Node<JsonNode> createSlice(Integer start, Integer stop, Integer step) {
        return new SliceNode<>(runtime, start, stop, step) {
            @Override
            public JsonNode search(JsonNode input) {
                if (!input.isArray()) {
                    return NullNode.instance;
                }
                if (Objects.equals(step, QueryLiterals.NO_STEP)) {
                    throw new FunctionCallException("slice step cannot be zero");
                }
                return withoutNulls(super.search(input));
            }
        };
    }

    @Override
    public Node<JsonNode> createComparison(Operator operator, Expression<JsonNode> left, Expression<JsonNode> right) {
        var numbers = super.createComparison(operator, left, right);
        return switch (operator) {
            case EQUALS, NOT_EQUALS -> numbers;
            case GREATER_THAN, GREATER_THAN_OR_EQUALS, LESS_THAN, LESS_THAN_OR_EQUALS ->
                new TextOrderNode(runtime, operator, left, right, numbers);
        };
    }
}
