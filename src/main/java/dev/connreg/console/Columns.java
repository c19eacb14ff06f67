package dev.connreg.console;

import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells, each column as wide as its widest cell. */
final class Columns {

    private static final String NOTHING = "-";

    private Columns() {}

    /** A line a row, each ending with a newline. An empty cell is a dash. */
    static String of(List<List<String>> rows) {
        var cells = rows.stream()
                .map(row -> row.stream().map(Columns::cell).toList())
                .toList();
        var widths = IntStream.range(0, cells.getFirst().size())
                .map(column -> width(cells, column))
                .toArray();
        var text = new StringBuilder();
        cells.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString();
    }

    private static String cell(String text) {
        return text.isEmpty() ? NOTHING : ControlCharacters.onOneLine(text);
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(("%-" + widths[column] + "s  ").formatted(row.get(column)));
        }
        return line.toString().stripTrailing();
    }
}
