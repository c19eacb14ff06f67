package dev.connreg.console;

import dev.connreg.deployment.Status;

public final class StatusText {

    private StatusText() {}

    /** A line a resource, each ending with a newline. */
    public static String of(Status status) {
        var kinds = width(status.entries().stream().map(Status.Entry::kind).toList());
        var names =
                width(status.entries().stream().map(entry -> entry.id().name()).toList());
        var text = new StringBuilder();
        for (var entry : status.entries()) {
            text.append(("%-" + kinds + "s  %-" + names + "s  %s%n")
                    .formatted(entry.kind(), entry.id().name(), ControlCharacters.onOneLine(entry.state())));
        }
        return text.toString();
    }

    private static int width(java.util.List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }
}
