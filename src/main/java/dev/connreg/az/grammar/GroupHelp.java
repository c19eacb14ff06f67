package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The help of a group: its subgroups and commands, a line or so each. */
final class GroupHelp {

    private GroupHelp() {}

    static String of(CommandGroup group, String words) {
        var members = group.members().get().stream()
                .<CommandNode>map(member -> member)
                .filter(member -> !member.hidden())
                .sorted(Comparator.comparing(CommandNode::name))
                .toList();
        var lines = new ArrayList<>(List.of("", "Group"));
        lines.addAll(HelpText.wrap("    " + words + " : ", 4, group.summary()));
        lines.addAll(section(
                "Subgroups:",
                members.stream().filter(CommandGroup.class::isInstance).toList()));
        lines.addAll(section(
                "Commands:",
                members.stream().filter(CommandEntry.class::isInstance).toList()));
        lines.add("");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> section(String title, List<CommandNode> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        var width = members.stream().mapToInt(member -> width(member)).max().orElse(0);
        var lines = new ArrayList<>(List.of("", title));
        members.forEach(member -> lines.addAll(HelpText.entry(member.name(), tag(member), width, member.summary())));
        return lines;
    }

    private static int width(CommandNode member) {
        var tag = tag(member);
        return member.name().length() + (tag.isEmpty() ? 0 : tag.length() + 1);
    }

    private static String tag(CommandNode member) {
        return member instanceof CommandEntry entry && entry.text().preview() ? "[Preview]" : "";
    }
}
