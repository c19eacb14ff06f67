package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An option in the help, or one of its old names. */
record HelpEntry(String group, String names, String tag, String text) {

    static List<HelpEntry> of(CommandOption option) {
        var entries = new ArrayList<HelpEntry>();
        entries.add(new HelpEntry(option.group(), names(option), required(option), text(option)));
        option.oldNames().stream()
                .filter(old -> !old.hidden())
                .map(old -> new HelpEntry(
                        option.group(), old.name(), "[Deprecated]", Deprecation.option(old.name(), old.use())))
                .forEach(entries::add);
        return entries;
    }

    int width() {
        return names.length() + (tag.isEmpty() ? 0 : tag.length() + 1);
    }

    boolean required() {
        return tag.equals("[Required]");
    }

    private static String required(CommandOption option) {
        return option.isRequired() ? "[Required]" : "";
    }

    private static String names(CommandOption option) {
        return option.names().stream()
                .filter(name -> option.oldName(name).isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String text(CommandOption option) {
        var text = new StringBuilder(String.join(" ", option.description()));
        if (!option.choices().isEmpty()) {
            text.append(" Allowed values: ")
                    .append(option.choices().stream().sorted().collect(Collectors.joining(", ")))
                    .append('.');
        }
        option.defaultValue()
                .ifPresent(value -> text.append(" Default: ").append(value).append('.'));
        return text.toString();
    }
}
