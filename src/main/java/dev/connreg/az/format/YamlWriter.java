package dev.connreg.az.format;

/**
 * Writes the tokens of a YAML document and breaks long lines where PyYAML's {@code Emitter} does, whose variables'
 * names are kept: the layout depends on what was written last.
 */
final class YamlWriter {

    private static final int BEST_WIDTH = 80;

    private final StringBuilder text = new StringBuilder();
    private int column;
    private boolean whitespace = true;
    private boolean indention = true;

    String text() {
        return text.toString();
    }

    boolean indention() {
        return indention;
    }

    private void append(String written) {
        text.append(written);
        column += written.codePointCount(0, written.length());
    }

    void indicator(String indicator, boolean needsWhitespace, boolean keepsIndention) {
        append(whitespace || !needsWhitespace ? indicator : " " + indicator);
        whitespace = false;
        indention = indention && keepsIndention;
    }

    void indent(int indent) {
        if (!indention || column > indent || column == indent && !whitespace) {
            lineBreak("\n");
        }
        if (column < indent) {
            whitespace = true;
            append(" ".repeat(indent - column));
        }
    }

    private void lineBreak(String written) {
        text.append(written);
        whitespace = true;
        indention = true;
        column = 0;
    }

    /**
     * Writes a text in the plainest way it allows.
     *
     * @param split whether the line may be broken; not in a key
     * @return whether it is written without quotes
     */
    boolean scalar(String value, int indent, boolean split) {
        var scalar = YamlScalar.of(value);
        if (scalar.plain()) {
            plain(scalar.characters(), indent, split);
            return true;
        }
        if (scalar.singleQuoted() && (split || !scalar.multiline())) {
            singleQuoted(scalar.characters(), indent, split);
        } else {
            doubleQuoted(scalar.characters(), indent, split);
        }
        return false;
    }

    /** Writes a number, a boolean or null. */
    void word(String word) {
        plain(word.codePoints().toArray(), 0, false);
    }

    private void plain(int[] characters, int indent, boolean split) {
        if (!whitespace) {
            append(" ");
        }
        whitespace = false;
        indention = false;
        for (int start = 0; start < characters.length; ) {
            var end = runEnd(characters, start);
            if (characters[start] == ' ' && split && start + 1 == end && column > BEST_WIDTH) {
                indent(indent);
                whitespace = false;
                indention = false;
            } else {
                append(new String(characters, start, end - start));
            }
            start = end;
        }
    }

    private void singleQuoted(int[] characters, int indent, boolean split) {
        indicator("'", true, false);
        for (int start = 0; start < characters.length; ) {
            var end = runEnd(characters, start);
            var inside = start > 0 && end < characters.length;
            if (YamlScalar.isBreak(characters[start])) {
                lineBreaks(characters, start, end);
                indent(indent);
            } else if (characters[start] == ' ' && split && inside && start + 1 == end && column > BEST_WIDTH) {
                indent(indent);
            } else {
                append(new String(characters, start, end - start).replace("'", "''"));
            }
            start = end;
        }
        indicator("'", false, false);
    }

    private static int runEnd(int[] characters, int start) {
        var end = start;
        while (end < characters.length && kind(characters[end]) == kind(characters[start])) {
            end++;
        }
        return end;
    }

    private static int kind(int character) {
        return YamlScalar.isBreak(character) ? '\n' : character == ' ' ? ' ' : 'x';
    }

    private void lineBreaks(int[] characters, int start, int end) {
        if (characters[start] == '\n') {
            lineBreak("\n");
        }
        for (int index = start; index < end; index++) {
            lineBreak(Character.toString(characters[index]));
        }
    }

    private void doubleQuoted(int[] characters, int indent, boolean split) {
        indicator("\"", true, false);
        var start = 0;
        for (int end = 0; end <= characters.length; end++) {
            var atEnd = end == characters.length;
            if (atEnd || needsEscape(characters[end])) {
                append(new String(characters, start, end - start));
                start = end;
                if (!atEnd) {
                    append(escape(characters[end]));
                    start = end + 1;
                }
            }
            var inside = end > 0 && end < characters.length - 1;
            if (inside && (characters[end] == ' ' || start >= end) && column + (end - start) > BEST_WIDTH && split) {
                append(new String(characters, Math.min(start, end), Math.max(end - start, 0)) + "\\");
                start = Math.max(start, end);
                indent(indent);
                whitespace = false;
                indention = false;
                if (characters[start] == ' ') {
                    append("\\");
                }
            }
        }
        indicator("\"", false, false);
    }

    private static boolean needsEscape(int character) {
        var printable = character >= ' ' && character <= '~'
                || character >= 0xA0 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD;
        return !printable || "\"\\\u0085\u2028\u2029\uFEFF".indexOf(character) >= 0;
    }

    private static String escape(int character) {
        var named = "\0\u0007\b\t\n\u000B\f\r\u001B\"\\\u0085\u2028\u2029".indexOf(character);
        if (named >= 0) {
            return "\\" + "0abtnvfre\"\\NLP".charAt(named);
        }
        if (character <= 0xFF) {
            return "\\x%02X".formatted(character);
        }
        return (character <= 0xFFFF ? "\\u%04X" : "\\U%08X").formatted(character);
    }
}
