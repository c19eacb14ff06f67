package dev.connreg.template.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.template.arm.ArmEvaluator.Expression;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The functions of ARM that templates of ours call, for one resource group. */
record ArmFunctions(Map<String, JsonNode> parameters, Map<String, JsonNode> variables) {

    /** The id of the resource group that is deployed to. */
    static final String GROUP = "/subscriptions/" + SandboxSeed.SUBSCRIPTION + "/resourceGroups/" + SandboxSeed.GROUP;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    Expression call(String function, List<Expression> arguments) {
        return switch (function) {
            case "lambda" -> new Lambda(arguments.getFirst(), arguments.getLast());
            case "map" ->
                known -> map((ArrayNode) arguments.getFirst().value(known), (Lambda) arguments.getLast(), known);
            case "lambdaVariables" ->
                known -> Objects.requireNonNull(
                        known.get(arguments.getFirst().value(known).asText()));
            default ->
                known -> apply(
                        function,
                        arguments.stream()
                                .map(argument -> argument.value(known))
                                .toList());
        };
    }

    private record Lambda(Expression name, Expression body) implements Expression {

        @Override
        public JsonNode value(Map<String, JsonNode> variables) {
            return body.value(variables);
        }
    }

    private static JsonNode map(ArrayNode items, Lambda lambda, Map<String, JsonNode> known) {
        return array(array -> items.forEach(item -> {
            var inner = new HashMap<>(known);
            inner.put(lambda.name().value(known).asText(), item);
            array.add(lambda.value(inner));
        }));
    }

    private JsonNode apply(String function, List<JsonNode> arguments) {
        var first = arguments.isEmpty() ? JSON.nullNode() : arguments.getFirst();
        return switch (function) {
            case "parameters" -> Objects.requireNonNull(parameters.get(first.asText()));
            case "variables" -> Objects.requireNonNull(variables.get(first.asText()));
            case "resourceGroup" -> object(group -> group.put("location", "westeurope"));
            case "toLower" -> TextNode.valueOf(first.asText().toLowerCase(Locale.ROOT));
            case "string" -> first;
            case "empty" ->
                BooleanNode.valueOf(
                        first.isNull() || first.isEmpty() && first.asText().isEmpty());
            case "if" -> arguments.get(first.asBoolean() ? 1 : 2);
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            case "createArray" -> array(array -> arguments.forEach(array::add));
            case "union" -> union(arguments);
            case "flatten" -> array(array -> first.forEach(inner -> inner.forEach(array::add)));
            case "createObject" ->
                object(object -> IntStream.range(0, arguments.size() / 2)
                        .forEach(i -> object.set(arguments.get(2 * i).asText(), arguments.get(2 * i + 1))));
            case "shallowMerge" -> object(object -> first.forEach(each -> object.setAll((ObjectNode) each)));
            case "resourceId" ->
                TextNode.valueOf(GROUP + "/providers/"
                        + typeAndNames(arguments.stream().map(JsonNode::asText).toList()));
            case "format" -> TextNode.valueOf(format(first.asText(), arguments.subList(1, arguments.size())));
            default -> throw new IllegalArgumentException("function " + function);
        };
    }

    /** Of arrays: each item once, in the order of the first mention. */
    private static ArrayNode union(List<JsonNode> arrays) {
        var items = new LinkedHashSet<JsonNode>();
        arrays.forEach(array -> array.forEach(items::add));
        return array(array -> items.forEach(array::add));
    }

    private static ArrayNode array(Consumer<ArrayNode> filling) {
        var array = JSON.arrayNode();
        filling.accept(array);
        return array;
    }

    private static ObjectNode object(Consumer<ObjectNode> filling) {
        var object = JSON.objectNode();
        filling.accept(object);
        return object;
    }

    /** {@code Provider/type/name/subtype/name} of {@code Provider/type/subtype} and the names. */
    static String typeAndNames(List<String> typeThenNames) {
        var types = typeThenNames.getFirst().split("/");
        var path = new StringBuilder(types[0]);
        for (int i = 1; i < types.length; i++) {
            path.append('/').append(types[i]).append('/').append(typeThenNames.get(i));
        }
        return path.toString();
    }

    private static String format(String text, List<JsonNode> arguments) {
        var formatted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == character;
            if (character == '{' && !doubled) {
                int end = text.indexOf('}', i);
                formatted.append(arguments
                        .get(Integer.parseInt(text.substring(i + 1, end)))
                        .asText());
                i = end;
            } else if (character == '{' || character == '}') {
                if (!doubled) {
                    throw new IllegalArgumentException("lone brace: " + text);
                }
                formatted.append(character);
                i++;
            } else {
                formatted.append(character);
            }
        }
        return formatted.toString();
    }
}
