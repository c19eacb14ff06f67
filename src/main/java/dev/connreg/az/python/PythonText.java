package dev.connreg.az.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How Python prints values: az writes tables and tab-separated values with Python's {@code str}. */
public final class PythonText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\\x0b\\f\\x1c-\\x1e\\x85\\x{2028}\\x{2029}]");

    private PythonText() {}

    /** Python's {@code str(value)}: text as it is, {@code None}, {@code True}, {@code ['a', 1]}. */
    public static String str(JsonNode value) {
        return value.isTextual() ? value.textValue() : repr(value);
    }

    static String repr(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> quoted(value.textValue());
            case NUMBER -> number(value);
            case BOOLEAN -> value.booleanValue() ? "True" : "False";
            case ARRAY ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(PythonText::repr)
                        .collect(Collectors.joining(", ", "[", "]"));
            case OBJECT -> object(value);
            case NULL, MISSING, BINARY, POJO -> "None";
        };
    }

    private static String object(JsonNode value) {
        if (value instanceof SelectedObject) {
            return value.isEmpty()
                    ? "OrderedDict()"
                    : value.properties().stream()
                            .map(field -> "(" + quoted(field.getKey()) + ", " + repr(field.getValue()) + ")")
                            .collect(Collectors.joining(", ", "OrderedDict([", "])"));
        }
        return value.properties().stream()
                .map(field -> quoted(field.getKey()) + ": " + repr(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** {@code str(list)}: {@code ['a', 'b']}. */
    public static String list(Collection<String> texts) {
        return texts.stream().map(PythonText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The name of Python's type for the value, such as {@code str}. */
    public static String typeName(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "str";
            case NUMBER -> value.isIntegralNumber() ? "int" : "float";
            case BOOLEAN -> "bool";
            case ARRAY -> "list";
            case OBJECT -> "dict";
            case NULL, MISSING, BINARY, POJO -> "NoneType";
        };
    }

    /** A number as Python's {@code repr}: integers in full, others with the fewest digits that give them back. */
    public static String number(JsonNode number) {
        return number.isIntegralNumber() ? number.bigIntegerValue().toString() : number(number.doubleValue());
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        var digits = shortest(value);
        var sign = value < 0 || 1 / value < 0 ? "-" : "";
        var exponent = value == 0 ? 0 : digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            var plain = digits.abs().toPlainString();
            return sign + (plain.contains(".") ? plain : plain + ".0");
        }
        var mantissa = digits.unscaledValue().abs().toString();
        var fraction = mantissa.length() > 1 ? "." + mantissa.substring(1) : "";
        return "%s%s%se%s%02d"
                .formatted(sign, mantissa.charAt(0), fraction, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** Java writes at least two digits, even where one would do: 4.9E-324 for 5e-324. */
    private static BigDecimal shortest(double value) {
        var digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var first = digits.round(new MathContext(1));
        return first.doubleValue() == value ? first.stripTrailingZeros() : digits;
    }

    /** Python's {@code json.dumps(value, separators=(',', ':'))}: on one line, with all but ASCII escaped. */
    public static String json(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT ->
                value.properties().stream()
                        .map(field -> jsonText(field.getKey()) + ":" + json(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case ARRAY -> value.valueStream().map(PythonText::json).collect(Collectors.joining(",", "[", "]"));
            case STRING -> jsonText(value.textValue());
            case NUMBER -> jsonNumber(value);
            case BOOLEAN -> value.asText();
            case NULL, MISSING, BINARY, POJO -> "null";
        };
    }

    /** A number in JSON; Python writes those that JSON has no text for, too. */
    public static String jsonNumber(JsonNode number) {
        String text = number(number);
        return switch (text) {
            case "nan" -> "NaN";
            case "inf" -> "Infinity";
            case "-inf" -> "-Infinity";
            default -> text;
        };
    }

    private static String jsonText(String text) {
        return TextNode.valueOf(text)
                .toString()
                .chars()
                .mapToObj(c -> c < 0x80 ? Character.toString(c) : '\\' + "u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    /** {@code repr(text)}: in single quotes, or in double ones if that saves escaping. */
    public static String quoted(String text) {
        var quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        var escaped = new StringBuilder().append(quote);
        text.codePoints().forEach(character -> escaped.append(escape(character, quote)));
        return escaped.append(quote).toString();
    }

    private static String escape(int character, char quote) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> {
                if (character == quote) {
                    yield "\\" + quote;
                }
                yield isPrintable(character) ? Character.toString(character) : hexadecimal(character);
            }
        };
    }

    private static String hexadecimal(int character) {
        if (character < 0x100) {
            return "\\x%02x".formatted(character);
        }
        return (character < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(character);
    }

    /** Python's {@code str.isprintable}: no separator but the blank, no control or unassigned character. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }

    /** Python's {@code str.strip}, which knows more kinds of blanks than Java's. */
    public static String strip(String text) {
        var end = stripTrailing(text);
        var start = end.codePoints().takeWhile(PythonText::isSpace).count();
        return end.substring((int) start);
    }

    /** Python's {@code str.rstrip}. */
    public static String stripTrailing(String text) {
        var end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Python's {@code str.splitlines}, which knows more kinds of line ends than Java's. */
    public static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : LINE_END.splitAsStream(text).toList();
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085';
    }
}
