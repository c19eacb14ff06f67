package dev.connreg.console;

import dev.connreg.deployment.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The state of a site in columns, for people. */
public final class StatusText {

    /** What most terminals have; where names leave little of it, long texts get at least half of that. */
    private static final int WIDTH = 100;

    private StatusText() {}

    /** A line a resource, and below it what the service says, each ending with a newline. */
    public static String of(Status status) {
        return text(status, _ -> List.of());
    }

    /** As {@link #of}, with what else is known of each. */
    public static String detailed(Status status, StatusDetails details) {
        return text(status, details::of);
    }

    private static String text(Status status, Function<Status.Entry, List<String>> details) {
        var kinds = width(status.entries().stream().map(Status.Entry::kind).toList());
        var names =
                width(status.entries().stream().map(entry -> entry.id().name()).toList());
        var text = new StringBuilder();
        for (var entry : status.entries()) {
            var head = ("%-" + kinds + "s  %-" + names + "s  ")
                    .formatted(entry.kind(), entry.id().name());
            text.append(head).append(ControlCharacters.onOneLine(entry.state())).append('\n');
            below(entry, details).forEach(line -> text.append(indented(line, head.length())));
        }
        return text.toString();
    }

    private static List<String> below(Status.Entry entry, Function<Status.Entry, List<String>> details) {
        var lines = new ArrayList<String>();
        entry.messages().stream().map(ControlCharacters::onOneLine).forEach(lines::add);
        lines.addAll(details.apply(entry));
        return lines;
    }

    /** Wrapped lines that begin at a column. */
    static String indented(String text, int columns) {
        var width = Math.max(WIDTH - columns, WIDTH / 2);
        var lines = new StringBuilder();
        var line = new StringBuilder();
        for (var word : text.split(" +", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.append(" ".repeat(columns)).append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines.append(" ".repeat(columns)).append(line).append('\n').toString();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }
}
