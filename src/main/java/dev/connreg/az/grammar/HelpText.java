package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

final class HelpText {

    private static final int WIDTH = 100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private HelpText() {}

    /** Lines that begin with an indent, the first with a text of its own in its place. */
    static List<String> wrap(String first, int indent, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        var start = line.length();
        for (var word : BLANKS.splitAsStream(text.strip()).toList()) {
            if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                start = indent;
            }
            line.append(line.length() > start ? " " : "").append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    static List<String> entry(String name, String tag, int width, String text) {
        var gap = " ".repeat(width - name.length() - tag.length());
        return wrap("    " + name + gap + tag + " : ", width + 7, text);
    }
}
