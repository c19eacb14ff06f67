package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The help of a command, in az's order: plain arguments, groups by name, global arguments, examples. */
final class CommandHelp {

    private CommandHelp() {}

    static String of(CommandEntry entry, OptionTable table, String words, List<String> notices) {
        var lines = new ArrayList<>(List.of("", "Command"));
        lines.addAll(HelpText.wrap("    " + words + " : ", 4, entry.summary()));
        entry.text().description().stream().skip(1).forEach(more -> lines.addAll(HelpText.wrap("        ", 8, more)));
        notices.forEach(notice -> lines.addAll(HelpText.wrap("        ", 8, "WARNING: " + notice)));
        lines.addAll(arguments(table));
        lines.addAll(examples(entry.text().examples()));
        lines.add("");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> arguments(OptionTable table) {
        var groups = groups(table);
        var width = groups.values().stream()
                .flatMap(Collection::stream)
                .mapToInt(HelpEntry::width)
                .max()
                .orElse(0);
        var lines = new ArrayList<String>();
        groups.forEach((title, entries) -> {
            lines.addAll(List.of("", (title + " Arguments").strip()));
            entries.stream()
                    .sorted(Comparator.comparing(HelpEntry::required).reversed().thenComparing(HelpEntry::names))
                    .forEach(entry -> lines.addAll(HelpText.entry(entry.names(), entry.tag(), width, entry.text())));
        });
        return lines;
    }

    private static Map<String, List<HelpEntry>> groups(OptionTable table) {
        var order = Comparator.<String, Boolean>comparing("Global"::equals).thenComparing(Comparator.naturalOrder());
        return table.options().stream()
                .filter(option -> !option.isHidden())
                .flatMap(option -> HelpEntry.of(option).stream())
                .collect(Collectors.groupingBy(HelpEntry::group, () -> new TreeMap<>(order), Collectors.toList()));
    }

    private static List<String> examples(List<CommandExample> examples) {
        if (examples.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("", "Examples"));
        for (var example : examples) {
            lines.addAll(HelpText.wrap("    ", 4, example.does()));
            lines.addAll(HelpText.wrap("        ", 12, example.command()));
            lines.add("");
        }
        lines.removeLast();
        return lines;
    }
}
