package dev.connreg.manual;

import dev.connreg.manual.CommandOutline.Reached;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Man pages (roff, {@code man 7 man}), one for the program and one for each command. */
public final class ManualPage {

    private ManualPage() {}

    /** By their file names, such as {@code connreg-deploy.1}. */
    public static SequencedMap<String, String> of(CommandOutline root, String version) {
        var pages = new LinkedHashMap<String, String>();
        for (var reached : root.all()) {
            var title = title(reached.path());
            pages.put(title + ".1", page(title, reached, version));
        }
        return pages;
    }

    private static String title(String path) {
        return path.isEmpty() ? "connreg" : "connreg-" + path.replace(' ', '-');
    }

    private static String page(String title, Reached reached, String version) {
        var command = reached.command();
        var text = new StringBuilder(".TH %s 1 \"\" \"%s\"\n".formatted(title.toUpperCase(Locale.ROOT), version));
        text.append(".SH NAME\n%s \\- %s\n".formatted(plain(title), plain(command.summary())));
        text.append(".SH SYNOPSIS\n.B %s\n%s\n"
                .formatted(plain(("connreg " + reached.path()).strip()), plain(form(command))));
        if (!command.description().isEmpty()) {
            text.append(".SH DESCRIPTION\n").append(lines(command.description()));
        }
        if (!command.commands().isEmpty()) {
            text.append(".SH COMMANDS\n");
            command.commands().forEach(each -> text.append(entry(each.name(), each.summary())));
        }
        if (!command.options().isEmpty()) {
            text.append(".SH OPTIONS\n");
            command.options().forEach(option -> text.append(entry(names(option), description(option))));
        }
        if (!command.examples().isEmpty()) {
            text.append(".SH EXAMPLES\n");
            command.examples().forEach(example -> text.append(example(example)));
        }
        if (!command.notes().isEmpty()) {
            text.append(".SH NOTES\n").append(lines(command.notes()));
        }
        return text.append(seeAlso(reached)).toString();
    }

    private static String form(CommandOutline command) {
        if (!command.commands().isEmpty()) {
            return "COMMAND ...";
        }
        return Stream.of(
                        command.words().isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(String.join("|", command.words())),
                        command.options().stream()
                                .filter(OptionOutline::required)
                                .map(option -> (option.names().getFirst() + " " + option.value()).strip()),
                        Stream.of("[OPTIONS]"))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static String example(CommandOutline.Example example) {
        var lines = example.command().lines().map(ManualPage::plain).collect(Collectors.joining("\n"));
        return "%s\n.PP\n.RS 4\n.nf\n%s\n.fi\n.RE\n.PP\n".formatted(plain(example.does()), lines);
    }

    private static String names(OptionOutline option) {
        return String.join(", ", option.names()) + (option.takesValue() ? " " + option.value() : "");
    }

    private static String description(OptionOutline option) {
        return (option.required() ? "Required. " : "")
                + option.description()
                + (namesChoices(option) ? "" : " Values: %s.".formatted(String.join(", ", option.choices())));
    }

    private static boolean namesChoices(OptionOutline option) {
        return List.of(option.description().split("\\W+")).containsAll(option.choices());
    }

    private static String entry(String term, String text) {
        return ".TP\n.B %s\n%s\n".formatted(plain(term), plain(text));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> plain(line) + "\n.br\n").collect(Collectors.joining());
    }

    private static String seeAlso(Reached reached) {
        var others = reached.command().commands().stream()
                .map(each -> title((reached.path() + " " + each.name()).strip()))
                .collect(Collectors.toList());
        if (!reached.path().isEmpty()) {
            others.addFirst(title(reached.path().contains(" ") ? reached.path().replaceFirst(" \\S+$", "") : ""));
        }
        return ".SH SEE ALSO\n"
                + others.stream()
                        .map(other -> ".BR %s (1)".formatted(plain(other)))
                        .collect(Collectors.joining(",\n"))
                + "\n";
    }

    /** A dot or quote at the beginning of a line would be a request, and a hyphen a typographic one. */
    private static String plain(String text) {
        var escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
