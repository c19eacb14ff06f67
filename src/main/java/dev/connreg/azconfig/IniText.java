package dev.connreg.azconfig;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as Python's {@code configparser} reads it, which is what az writes: sections keep their case, names lose it,
 * {@code =} or {@code :} separates, lines that start with {@code #} or {@code ;} are comments, and an indented line
 * continues the value above. Two percent signs stand for one.
 */
final class IniText {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[=:]\\s*");

    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private Map<String, String> section = new LinkedHashMap<>();
    private String name = "";

    private IniText() {}

    /** Section by name, in the order of the text; lines that are neither a section nor a setting are skipped. */
    static Map<String, Map<String, String>> parse(String text) {
        var ini = new IniText();
        text.lines().forEach(ini::line);
        return Collections.unmodifiableMap(ini.sections);
    }

    private void line(String line) {
        var words = line.strip();
        if (words.isEmpty() || words.startsWith("#") || words.startsWith(";")) {
            return;
        }
        if (Character.isWhitespace(line.charAt(0)) && section.containsKey(name)) {
            section.merge(name, words, (above, more) -> above.isEmpty() ? more : above + "\n" + more);
        } else if (words.startsWith("[") && words.endsWith("]")) {
            section = sections.computeIfAbsent(words.substring(1, words.length() - 1), any -> new LinkedHashMap<>());
            name = "";
        } else {
            setting(words);
        }
    }

    private void setting(String words) {
        var parts = SEPARATOR.split(words, 2);
        if (parts.length == 2) {
            name = parts[0].toLowerCase(Locale.ROOT);
            section.put(name, parts[1].replace("%%", "%"));
        }
    }
}
