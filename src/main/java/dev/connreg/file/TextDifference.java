package dev.connreg.file;

import java.util.ArrayList;
import java.util.List;

/** Where two texts differ, as {@code diff -u} shows it. */
public final class TextDifference {

    private static final int CONTEXT = 3;

    /** A line as it is printed, and how many of the lines of each text come before it. */
    private record Line(String text, int before, int after) {

        boolean isCommon() {
            return text.startsWith(" ");
        }
    }

    private TextDifference() {}

    /** Empty where they are the same. */
    public static String of(String before, String after, String oldName, String newName) {
        var lines = lines(split(before), split(after));
        var hunks = new StringBuilder();
        int done = 0;
        for (int first = nextChange(lines, 0); first < lines.size(); first = nextChange(lines, done)) {
            int from = Math.max(done, first - CONTEXT);
            done = end(lines, first);
            append(hunks, lines.subList(from, done));
        }
        return hunks.isEmpty() ? "" : "--- %s\n+++ %s\n".formatted(oldName, newName) + hunks;
    }

    private static int nextChange(List<Line> lines, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isCommon()) {
            next++;
        }
        return next;
    }

    /** Of a hunk: behind it are more common lines than two contexts, or none. */
    private static int end(List<Line> lines, int change) {
        int last = change;
        for (int next = change; next < lines.size() && next <= last + 2 * CONTEXT; next++) {
            last = lines.get(next).isCommon() ? last : next;
        }
        return Math.min(lines.size(), last + 1 + CONTEXT);
    }

    private static void append(StringBuilder hunks, List<Line> hunk) {
        long before = hunk.stream().filter(line -> !line.text().startsWith("+")).count();
        long after = hunk.stream().filter(line -> !line.text().startsWith("-")).count();
        hunks.append("@@ -%s +%s @@\n"
                .formatted(
                        range(hunk.getFirst().before(), before),
                        range(hunk.getFirst().after(), after)));
        hunk.forEach(line -> hunks.append(line.text()).append('\n'));
    }

    /** A range without lines is named by the line before it. */
    private static String range(int linesBefore, long count) {
        int start = count == 0 ? linesBefore : linesBefore + 1;
        return count == 1 ? "" + start : start + "," + count;
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        var common = common(before, after);
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(" " + before.get(i), i++, j++));
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line("-" + before.get(i), i++, j));
            } else {
                lines.add(new Line("+" + after.get(j), i, j++));
            }
        }
        return lines;
    }

    /** How many lines the texts have in common from two lines on; they are short enough to look at all pairs. */
    private static int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** A last line without an end says so, as it differs from one that has it. */
    private static List<String> split(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
