package dev.connreg.console;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Characters that command a terminal, or that nobody sees, so that a text reads as another one. */
public final class ControlCharacters {

    /** Format characters that are seen, such as Arabic number signs, or that join what is seen, also in emoji. */
    private static final String HARMLESS =
            "\\x{200c}\\x{200d}\\x{600}-\\x{605}\\x{6dd}\\x{70f}\\x{890}\\x{891}\\x{8e2}\\x{110bd}\\x{110cd}";

    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}&&[^\n\r\t]]|\r(?!\n)|[\\p{Cf}&&[^%s]]".formatted(HARMLESS));

    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Zl}\\p{Zp}]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

    private ControlCharacters() {}

    /** The text with blanks for line ends: what others say must not look like a line of ours. */
    static String onOneLine(String text) {
        return LINE_ENDS.matcher(text).replaceAll(" ");
    }

    /** The text with such characters written out, as JSON would write them; line ends and tabs stay. */
    public static String visible(String text) {
        return SEPARATORS.matcher(visibleInTable(text)).replaceAll(found -> escaped(found.group()));
    }

    /** As {@link #visible}, for a table of az's, where the separators of lines and paragraphs end lines as they do in Python. */
    public static String visibleInTable(String text) {
        return CONTROLS.matcher(text).replaceAll(found -> escaped(found.group()));
    }

    private static String escaped(String character) {
        return character.chars().mapToObj("\\\\u%04x"::formatted).collect(Collectors.joining());
    }
}
