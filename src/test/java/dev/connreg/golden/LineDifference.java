package dev.connreg.golden;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows where two texts differ: what lies between the lines that they start and end with in common. */
final class LineDifference {

    private static final int CONTEXT = 3;

    private LineDifference() {}

    /** Lines with {@code -} are the golden's alone, lines with {@code +} the generated text's. */
    static String of(String golden, String generated) {
        var before = lines(golden);
        var after = lines(generated);
        int start = commonStart(before, after);
        int end = commonStart(
                before.subList(start, before.size()).reversed(),
                after.subList(start, after.size()).reversed());
        var context =
                before.subList(Math.max(0, start - CONTEXT), start).stream().map("  "::concat);
        var removed = before.subList(start, before.size() - end).stream().map("- "::concat);
        var added = after.subList(start, after.size() - end).stream().map("+ "::concat);
        return Stream.of(Stream.of("@@ line " + (start + 1)), context, removed, added)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    /** Keeps line ends, so that a difference in them shows. */
    private static List<String> lines(String text) {
        return Stream.of(text.split("(?<=\n)", -1))
                .map(line -> line.endsWith("\n") ? line.substring(0, line.length() - 1) : line + "(no newline)")
                .map(line -> line.replace("\r", "\\r"))
                .toList();
    }

    private static int commonStart(List<String> left, List<String> right) {
        int start = 0;
        while (start < Math.min(left.size(), right.size()) && left.get(start).equals(right.get(start))) {
            start++;
        }
        return start;
    }
}
