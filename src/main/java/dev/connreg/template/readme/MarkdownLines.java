package dev.connreg.template.readme;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a template's comments, of which commands are indented, as Markdown. */
final class MarkdownLines {

    private static final String INDENT = "  ";

    private MarkdownLines() {}

    /** Commands become blocks of code; the end of a sentence at that of a line is the end of a paragraph. */
    static String of(List<String> lines) {
        var text = new StringBuilder();
        var before = "";
        for (var line : lines) {
            text.append(between(before, line))
                    .append(isCode(line) ? line.substring(INDENT.length()) : line)
                    .append('\n');
            before = line;
        }
        return text.append(isCode(before) ? "```\n" : "").toString();
    }

    private static String between(String before, String line) {
        if (isCode(before) != isCode(line)) {
            return isCode(line) ? "\n```sh\n" : "```\n\n";
        }
        return !isCode(line) && before.endsWith(".") ? "\n" : "";
    }

    private static boolean isCode(String line) {
        return line.startsWith(INDENT);
    }

    /** As they are. */
    static String plain(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
