package dev.connreg.az.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.python.PythonText;
import dev.connreg.az.python.SortedKeys;
import java.util.Locale;

/** YAML in block style to the byte as az prints it, that is as PyYAML's {@code safe_dump(allow_unicode=True)} does. */
final class YamlFormat {

    private static final int STEP = 2;

    /** The longest text that may stand as a key before its colon: PyYAML counts the tag {@code !!str} too. */
    private static final int LONGEST_SIMPLE_KEY = 122;

    private final YamlWriter writer = new YamlWriter();

    private final YamlAnchors anchors;

    private YamlFormat(JsonNode value) {
        anchors = YamlAnchors.in(value);
    }

    static String format(JsonNode value) {
        var format = new YamlFormat(value);
        var openEnded = format.node(value, -STEP, false);
        format.writer.indent(0);
        return format.writer.text() + (openEnded ? "...\n" : "");
    }

    /**
     * Writes a value.
     *
     * @return whether it ends in an unquoted scalar
     */
    private boolean node(JsonNode value, int indent, boolean inMapping) {
        var reference = anchors.reference(value);
        reference.ifPresent(word -> writer.indicator(word, true, false));
        return reference.filter(word -> word.startsWith("*")).isEmpty() && content(value, indent, inMapping);
    }

    private boolean content(JsonNode value, int indent, boolean inMapping) {
        return switch (value.getNodeType()) {
            case OBJECT -> value.isEmpty() ? empty("{", "}") : mapping(value, indent + STEP);
            case ARRAY ->
                value.isEmpty()
                        ? empty("[", "]")
                        : sequence(value, inMapping && !writer.indention() ? indent : indent + STEP);
            case STRING -> writer.scalar(value.textValue(), Math.max(indent, 0) + STEP, true);
            case NUMBER -> word(number(value));
            case BOOLEAN -> word(value.asText());
            case NULL, MISSING, BINARY, POJO -> word("null");
        };
    }

    private boolean empty(String opening, String closing) {
        writer.indicator(opening, true, false);
        writer.indicator(closing, false, false);
        return false;
    }

    private boolean word(String word) {
        writer.word(word);
        return true;
    }

    private boolean mapping(JsonNode object, int indent) {
        for (var field : SortedKeys.of(object)) {
            writer.indent(indent);
            key(field.getKey(), indent);
            node(field.getValue(), indent, true);
        }
        return false;
    }

    private void key(String key, int indent) {
        if (isSimple(key)) {
            writer.scalar(key, indent + STEP, false);
            writer.indicator(":", false, false);
        } else {
            writer.indicator("?", true, true);
            writer.scalar(key, indent + STEP, true);
            writer.indent(indent);
            writer.indicator(":", true, true);
        }
    }

    private static boolean isSimple(String key) {
        return !key.isEmpty()
                && key.codePointCount(0, key.length()) <= LONGEST_SIMPLE_KEY
                && key.codePoints().noneMatch(YamlScalar::isBreak);
    }

    private boolean sequence(JsonNode array, int indent) {
        for (var item : array) {
            writer.indent(indent);
            writer.indicator("-", true, true);
            node(item, indent, false);
        }
        return false;
    }

    /** A number that YAML 1.1 reads as one: it needs a point before an exponent. */
    private static String number(JsonNode value) {
        var text = PythonText.number(value).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "nan" -> ".nan";
            case "inf" -> ".inf";
            case "-inf" -> "-.inf";
            default -> text.contains(".") ? text : text.replaceFirst("e", ".0e");
        };
    }
}
