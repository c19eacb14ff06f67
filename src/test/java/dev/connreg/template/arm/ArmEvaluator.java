package dev.connreg.template.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Evaluates ARM expressions, from ARM's own rules and not from the printer's code. */
public final class ArmEvaluator {

    private final ArmFunctions functions;
    private final String code;
    private int position;

    private ArmEvaluator(ArmFunctions functions, String code) {
        this.functions = functions;
        this.code = code;
    }

    /** What a JSON string of a template, or a key of an object in one, stands for. */
    public static String evaluate(String json, Map<String, String> parameters) {
        var values = parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (JsonNode) TextNode.valueOf(entry.getValue())));
        return evaluate(json, new ArmFunctions(values, Map.of())).asText();
    }

    static JsonNode evaluate(String json, ArmFunctions functions) {
        if (!json.startsWith("[") || !json.endsWith("]")) {
            return TextNode.valueOf(json);
        }
        if (json.startsWith("[[")) {
            return TextNode.valueOf(json.substring(1));
        }
        var evaluator = new ArmEvaluator(functions, json.substring(1, json.length() - 1));
        var result = evaluator.expression();
        if (evaluator.position != evaluator.code.length()) {
            throw new IllegalArgumentException("more after position " + evaluator.position + ": " + json);
        }
        return result.value(Map.of());
    }

    /** What is worked out once the variables of the lambdas around it are known. */
    interface Expression {

        JsonNode value(Map<String, JsonNode> variables);
    }

    private Expression expression() {
        var expression = code.charAt(position) == '\'' ? literal() : call();
        while (position < code.length() && code.charAt(position) == '[') {
            position++;
            var object = expression;
            var key = expression();
            position++;
            expression = variables ->
                    object.value(variables).required(key.value(variables).asText());
        }
        if (position < code.length() && code.charAt(position) == '.') {
            position++;
            int start = position;
            while (position < code.length() && Character.isLetter(code.charAt(position))) {
                position++;
            }
            var object = expression;
            var member = code.substring(start, position);
            return variables -> object.value(variables).required(member);
        }
        return expression;
    }

    private Expression literal() {
        var text = new StringBuilder();
        for (position++; ; position++) {
            if (code.charAt(position) == '\'') {
                position++;
                if (position >= code.length() || code.charAt(position) != '\'') {
                    var value = TextNode.valueOf(text.toString());
                    return _ -> value;
                }
            }
            text.append(code.charAt(position));
        }
    }

    private Expression call() {
        int open = code.indexOf('(', position);
        var function = code.substring(position, open);
        var arguments = new ArrayList<Expression>();
        position = open + 1;
        while (code.charAt(position) != ')') {
            arguments.add(expression());
            while (code.charAt(position) == ',' || code.charAt(position) == ' ') {
                position++;
            }
        }
        position++;
        return functions.call(function, List.copyOf(arguments));
    }
}
