package dev.connreg.az.grammar;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts as Python's messages show them. */
public final class PythonText {

    private PythonText() {}

    /** {@code str(list)}: {@code ['a', 'b']}. */
    public static String list(Collection<String> texts) {
        return texts.stream().map(PythonText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** {@code repr(text)}: in single quotes, or in double ones if that saves escaping. */
    public static String quoted(String text) {
        var quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        var quoted = new StringBuilder().append(quote);
        text.codePoints().forEach(character -> append(quoted, character, quote));
        return quoted.append(quote).toString();
    }

    private static void append(StringBuilder quoted, int character, char quote) {
        switch (character) {
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '\\' -> quoted.append("\\\\");
            default -> {
                if (character == quote) {
                    quoted.append('\\').append(quote);
                } else if (isPrintable(character)) {
                    quoted.appendCodePoint(character);
                } else {
                    quoted.append(escaped(character));
                }
            }
        }
    }

    // Python's str.isprintable: all but the categories "other" and "separator", the blank excepted.
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

    private static String escaped(int character) {
        if (character <= 0xff) {
            return "\\x%02x".formatted(character);
        }
        return (character <= 0xffff ? "\\u%04x" : "\\U%08x").formatted(character);
    }
}
