package dev.connreg.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.burt.jmespath.Adapter;
import io.burt.jmespath.Expression;
import io.burt.jmespath.node.Node;
import io.burt.jmespath.node.Operator;

/** {@code <} and its kin between two texts, so that times can be compared; all else is left to the library. */
final class TextOrderNode extends Node<JsonNode> {

    private final Operator operator;
    private final Expression<JsonNode> left;
    private final Expression<JsonNode> right;
    private final Node<JsonNode> numbers;

    TextOrderNode(
            Adapter<JsonNode> runtime,
            Operator operator,
            Expression<JsonNode> left,
            Expression<JsonNode> right,
            Node<JsonNode> numbers) {
        super(runtime);
        this.operator = operator;
        this.left = left;
        this.right = right;
        this.numbers = numbers;
    }

    @Override
    public JsonNode search(JsonNode input) {
        var first = left.search(input);
        var second = right.search(input);
        return first.isTextual() && second.isTextual()
                ? BooleanNode.valueOf(holds(SortedKeys.BY_CODE_POINT.compare(first.textValue(), second.textValue())))
                : numbers.search(input);
    }

    private boolean holds(int order) {
        return switch (operator) {
            case GREATER_THAN -> order > 0;
            case GREATER_THAN_OR_EQUALS -> order >= 0;
            case LESS_THAN -> order < 0;
            case LESS_THAN_OR_EQUALS -> order <= 0;
            case EQUALS -> order == 0;
            case NOT_EQUALS -> order != 0;
        };
    }

    @Override
    protected boolean internalEquals(Object other) {
        return other instanceof TextOrderNode node && numbers.equals(node.numbers);
    }

    @Override
    protected int internalHashCode() {
        return numbers.hashCode();
    }
}
