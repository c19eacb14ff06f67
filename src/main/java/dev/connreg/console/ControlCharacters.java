package dev.connreg.console;

import java.util.regex.Pattern;

/** Characters that command a terminal, or turn the direction of a text round, so that it reads as another one. */
public final class ControlCharacters {

    private static final Pattern CONTROLS = Pattern.compile(
            "[\\p{Cc}&&[^\n\r\t]]|\r(?!\n)|[\\x{61c}\\x{200b}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2060}-\\x{2069}\\x{feff}]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

    private ControlCharacters() {}

    /** The text with blanks for line ends: what others say must not look like a line of ours. */
    static String onOneLine(String text) {
        return LINE_ENDS.matcher(text).replaceAll(" ");
    }

    /** The text with such characters written out, as JSON would write them; line ends and tabs stay. */
    public static String visible(String text) {
        return CONTROLS.matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
