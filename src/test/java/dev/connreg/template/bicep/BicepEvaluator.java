package dev.connreg.template.bicep;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Evaluates the Bicep expressions that hold text, from the language's own rules and not from the printer's code. Knows
 * literals, interpolation, {@code toLower} and names of parameters.
 */
public final class BicepEvaluator {

    private final Map<String, String> parameters;
    private final String code;
    private int position;

    private BicepEvaluator(Map<String, String> parameters, String code) {
        this.parameters = parameters;
        this.code = code;
    }

    public static String evaluate(String code, Map<String, String> parameters) {
        var evaluator = new BicepEvaluator(parameters, code);
        var result = evaluator.expression();
        if (evaluator.position != code.length()) {
            throw new IllegalArgumentException("more after position " + evaluator.position + ": " + code);
        }
        return result;
    }

    private String expression() {
        if (code.charAt(position) == '\'') {
            return literal();
        }
        if (code.startsWith("toLower(", position)) {
            position += "toLower(".length();
            var lower = expression().toLowerCase(Locale.ROOT);
            position++;
            return lower;
        }
        int start = position;
        while (position < code.length() && Character.isLetterOrDigit(code.charAt(position))) {
            position++;
        }
        return Objects.requireNonNull(parameters.get(code.substring(start, position)));
    }

    private String literal() {
        var text = new StringBuilder();
        position++;
        while (code.charAt(position) != '\'') {
            if (code.startsWith("${", position)) {
                position += 2;
                text.append(expression());
                position++;
            } else if (code.charAt(position) == '\\') {
                position++;
                text.append(escape());
            } else if (code.charAt(position) == '\n' || code.charAt(position) == '\r') {
                throw new IllegalArgumentException("a line ends inside a literal: " + code);
            } else {
                text.append(code.charAt(position++));
            }
        }
        position++;
        return text.toString();
    }

    private String escape() {
        char character = code.charAt(position++);
        return switch (character) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '\\', '\'', '$' -> String.valueOf(character);
            case 'u' -> {
                int end = code.indexOf('}', position);
                var hexadecimal = code.substring(position + 1, end);
                position = end + 1;
                yield Character.toString(Integer.parseInt(hexadecimal, 16));
            }
            default -> throw new IllegalArgumentException("no such escape: \\" + character);
        };
    }
}
