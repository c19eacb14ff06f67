package dev.connreg.template.bicep;

import java.util.regex.Pattern;

/** The one place that escapes strings and property names for Bicep. */
public final class BicepText {

    private static final Pattern IDENTIFIER = Pattern.compile("(?!(true|false|null)$)[A-Za-z_][A-Za-z0-9_]*");

    private BicepText() {}

    public static String quote(String text) {
        return "'" + escape(text) + "'";
    }

    /** Quoted only where it must be, as the linter wants it. */
    public static String key(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : quote(name);
    }

    static String escape(String text) {
        var escaped = new StringBuilder(text.length());
        var characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            boolean opensBrace = i + 1 < characters.length && characters[i + 1] == '{';
            append(escaped, characters[i], opensBrace);
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character, boolean opensBrace) {
        switch (character) {
            case '\\' -> escaped.append("\\\\");
            case '\'' -> escaped.append("\\'");
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            case '$' -> escaped.append(opensBrace ? "\\$" : "$");
            default -> {
                if (isInvisible(character)) {
                    escaped.append("\\u{%x}".formatted(character));
                } else {
                    escaped.appendCodePoint(character);
                }
            }
        }
    }

    /** What a reader cannot see, or what would make a person read another text than the compiler. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
