package dev.connreg.az.format;

import dev.connreg.az.python.PythonText;
import dev.connreg.console.ControlCharacters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows in columns as az prints them: those of Python's {@code tabulate} in its {@code simple} form. A column is as wide
 * as its widest cell, but at least two wider than its header; two blanks part columns, none end a line.
 */
final class TableFormat {

    private static final int HEADER_PADDING = 2;

    private final List<String> headers;
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean multiline;

    private TableFormat(List<Map<String, String>> rows) {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        this.headers = columns.stream().map(ControlCharacters::visibleInTable).toList();
        this.multiline = headers.stream().anyMatch(TableFormat::hasLineBreak)
                || rows.stream().anyMatch(row -> row.values().stream().anyMatch(TableFormat::hasLineBreak));
        rows.forEach(row -> this.rows.add(columns.stream()
                .map(header -> ControlCharacters.visibleInTable(PythonText.strip(row.getOrDefault(header, ""))))
                .toList()));
    }

    static String format(List<Map<String, String>> rows) {
        var table = new TableFormat(rows);
        return table.headers.isEmpty() ? "\n" : table.text();
    }

    private static boolean hasLineBreak(String cell) {
        return cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }

    private static List<String> brokenLines(String header) {
        return List.of(header.split("[\r\n]", -1));
    }

    private List<String> cellLines(String cell) {
        return multiline ? PythonText.lines(cell) : List.of(cell);
    }

    private String text() {
        var widths = IntStream.range(0, headers.size()).map(this::width).toArray();
        var lines = new ArrayList<String>();
        addRow(lines, widths, headers.stream().map(TableFormat::brokenLines).toList());
        lines.add(line(widths, column -> "-".repeat(widths[column])));
        rows.forEach(
                row -> addRow(lines, widths, row.stream().map(this::cellLines).toList()));
        return String.join("\n", lines) + "\n";
    }

    private void addRow(List<String> lines, int[] widths, List<List<String>> row) {
        for (int index = 0; index < height(row); index++) {
            var lineIndex = index;
            lines.add(line(widths, column -> lineOf(row.get(column), lineIndex)));
        }
    }

    private static String lineOf(List<String> cell, int index) {
        return index < cell.size() ? cell.get(index) : "";
    }

    /** The lines of a row; among cells of several lines, a row of blank cells has none (a habit of tabulate). */
    private int height(List<List<String>> row) {
        var lines = row.stream().mapToInt(List::size).max().orElse(0);
        return multiline ? lines : 1;
    }

    private int width(int column) {
        var cells = rows.stream().map(row -> brokenLines(row.get(column))).mapToInt(TableFormat::longest);
        return Math.max(cells.max().orElse(0), longest(brokenLines(headers.get(column))) + HEADER_PADDING);
    }

    private static int longest(List<String> lines) {
        return lines.stream().mapToInt(TableFormat::length).max().orElse(0);
    }

    private static String line(int[] widths, IntFunction<String> cell) {
        return PythonText.stripTrailing(IntStream.range(0, widths.length)
                .mapToObj(column -> padded(cell.apply(column), widths[column]))
                .collect(Collectors.joining("  ")));
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - length(cell));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
