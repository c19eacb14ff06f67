package dev.connreg.template.readme;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a template's comments, of which commands are indented, as Markdown. */
final class MarkdownLines {

    private static final String INDENT = "  ";

    private MarkdownLines() {}

    /** Commands become blocks of code. */
    static String of(List<String> lines) {
        var text = new StringBuilder();
        boolean isCode = false;
        for (var line : lines) {
            if (isCode != line.startsWith(INDENT)) {
                text.append(isCode ? "```\n\n" : "\n```sh\n");
                isCode = !isCode;
            }
            text.append(isCode ? line.substring(INDENT.length()) : line).append('\n');
        }
        return text.append(isCode ? "```\n" : "").toString();
    }

    /** For a block of code: what is no command becomes a comment. */
    static String asShell(List<String> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.startsWith(INDENT) ? line.substring(INDENT.length()) : "# " + line)
                .append('\n'));
        return text.toString();
    }

    /** As they are. */
    static String plain(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
