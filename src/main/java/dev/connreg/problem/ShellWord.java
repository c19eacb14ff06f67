package dev.connreg.problem;

import java.util.regex.Pattern;

/** A text as one word of a POSIX shell's command line. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private ShellWord() {}

    /** In quotes where it needs them. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** As the name of a file that a command is given, which must not look like an option. */
    public static String ofFile(String path) {
        return of(path.startsWith("-") ? "./" + path : path);
    }

    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
