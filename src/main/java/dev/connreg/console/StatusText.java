package dev.connreg.console;

import dev.connreg.deployment.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** The state of a site in columns, for people. */
public final class StatusText {

    /** Where no terminal has another; where names leave little of it, long texts get at least half of that. */
    private static final int WIDTH = 100;

    private static final String RUN = " run: ";

    private StatusText() {}

    /** A line a resource, and below it what the service says, each ending with a newline. */
    public static String of(Status status) {
        return text(status, _ -> List.of(), WIDTH);
    }

    /** As {@link #of}, with what else is known of each, for a terminal of that width, if there is one. */
    public static String detailed(Status status, StatusDetails details, OptionalInt width) {
        return text(status, details::of, width.orElse(WIDTH));
    }

    private static String text(Status status, Function<Status.Entry, List<String>> details, int width) {
        var kinds = width(status.entries().stream().map(Status.Entry::kind).toList());
        var names =
                width(status.entries().stream().map(entry -> entry.id().name()).toList());
        var text = new StringBuilder();
        for (var entry : status.entries()) {
            var head = ("%-" + kinds + "s  %-" + names + "s  ")
                    .formatted(entry.kind(), entry.id().name());
            text.append(head).append(ControlCharacters.onOneLine(entry.state())).append('\n');
            below(entry, details).forEach(line -> text.append(pasteable(line, head.length(), width)));
        }
        return text.toString();
    }

    private static List<String> below(Status.Entry entry, Function<Status.Entry, List<String>> details) {
        var lines = new ArrayList<String>();
        entry.messages().stream().map(ControlCharacters::onOneLine).forEach(lines::add);
        lines.addAll(details.apply(entry));
        return lines;
    }

    /** Wrapped, but for a command, which has a line of its own: an indented one, or what follows "run:". */
    private static String pasteable(String text, int columns, int terminal) {
        if (text.startsWith(" ")) {
            return " ".repeat(columns) + text + "\n";
        }
        var command = text.indexOf(RUN);
        return command < 0
                ? indented(text, columns, terminal)
                : indented(text.substring(0, command) + RUN.stripTrailing(), columns, terminal)
                        + " ".repeat(columns)
                        + "    "
                        + text.substring(command + RUN.length())
                        + "\n";
    }

    /** Wrapped lines that begin at a column. */
    static String indented(String text, int columns) {
        return indented(text, columns, WIDTH);
    }

    private static String indented(String text, int columns, int terminal) {
        var width = Math.max(terminal - columns, terminal / 2);
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
