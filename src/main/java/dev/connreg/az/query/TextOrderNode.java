package dev.connreg.az.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.connreg.az.python.PythonText;
import dev.connreg.az.python.SortedKeys;
import io.burt.jmespath.Adapter;
import io.burt.jmespath.Expression;
import io.burt.jmespath.function.FunctionCallException;
import io.burt.jmespath.node.Node;
import io.burt.jmespath.node.Operator;

/**
 * {@code <} and its kin between two texts, so that times can be compared. Between a text and a number they fail, as in
 * Python; all else is left to the library.
 */
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
        if (first.isTextual() && second.isTextual()) {
            return BooleanNode.valueOf(holds(SortedKeys.BY_CODE_POINT.compare(first.textValue(), second.textValue())));
        }
        if (first.isTextual() && second.isNumber() || first.isNumber() && second.isTextual()) {
            throw new FunctionCallException("'%s' not supported between instances of '%s' and '%s'"
                    .formatted(sign(), PythonText.typeName(first), PythonText.typeName(second)));
        }
        return numbers.search(input);
    }

    private String sign() {
        return switch (operator) {
            case GREATER_THAN -> ">";
            case GREATER_THAN_OR_EQUALS -> ">=";
            case LESS_THAN -> "<";
            case LESS_THAN_OR_EQUALS -> "<=";
            case EQUALS -> "==";
            case NOT_EQUALS -> "!=";
        };
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
