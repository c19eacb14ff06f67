package dev.connreg.template.arm;

import dev.connreg.sandbox.SandboxSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Evaluates the ARM expressions that hold text, from ARM's own rules and not from the printer's code. Knows
 * {@code parameters}, {@code format}, {@code toLower}, {@code string} and {@code resourceId}, for one resource group.
 */
public final class ArmEvaluator {

    /** The id of the resource group that is deployed to. */
    static final String GROUP = "/subscriptions/" + SandboxSeed.SUBSCRIPTION + "/resourceGroups/" + SandboxSeed.GROUP;

    private final Map<String, String> parameters;
    private final String code;
    private int position;

    private ArmEvaluator(Map<String, String> parameters, String code) {
        this.parameters = parameters;
        this.code = code;
    }

    /** What a JSON string of a template, or a key of an object in one, stands for. */
    public static String evaluate(String json, Map<String, String> parameters) {
        if (!json.startsWith("[") || !json.endsWith("]")) {
            return json;
        }
        if (json.startsWith("[[")) {
            return json.substring(1);
        }
        var evaluator = new ArmEvaluator(parameters, json.substring(1, json.length() - 1));
        var result = evaluator.expression();
        if (evaluator.position != evaluator.code.length()) {
            throw new IllegalArgumentException("more after position " + evaluator.position + ": " + json);
        }
        return result;
    }

    private String expression() {
        return code.charAt(position) == '\'' ? literal() : call();
    }

    private String literal() {
        var text = new StringBuilder();
        for (position++; ; position++) {
            if (code.charAt(position) == '\'') {
                position++;
                if (position >= code.length() || code.charAt(position) != '\'') {
                    return text.toString();
                }
            }
            text.append(code.charAt(position));
        }
    }

    private String call() {
        int open = code.indexOf('(', position);
        var function = code.substring(position, open);
        position = open;
        var arguments = new ArrayList<String>();
        do {
            position++;
            while (code.charAt(position) == ' ') {
                position++;
            }
            arguments.add(expression());
        } while (code.charAt(position) == ',');
        position++;
        return apply(function, arguments);
    }

    private String apply(String function, List<String> arguments) {
        return switch (function) {
            case "parameters" -> Objects.requireNonNull(parameters.get(arguments.getFirst()));
            case "toLower" -> arguments.getFirst().toLowerCase(Locale.ROOT);
            case "string" -> arguments.getFirst();
            case "resourceId" -> GROUP + "/providers/" + typeAndNames(arguments);
            case "format" -> format(arguments.getFirst(), arguments.subList(1, arguments.size()));
            default -> throw new IllegalArgumentException("function " + function);
        };
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

    private static String format(String text, List<String> arguments) {
        var formatted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == character;
            if (character == '{' && !doubled) {
                int end = text.indexOf('}', i);
                formatted.append(arguments.get(Integer.parseInt(text.substring(i + 1, end))));
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
