package dev.connreg.cli;

import dev.connreg.manual.CommandOutline.Example;
import dev.connreg.spec.reader.SpecKeys;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;

/** What stands below the options in the help of a command: examples, and the keys of the spec where it reads one. */
final class HelpFooter implements IHelpSectionRenderer {

    private static final String KEYS = "Keys of the spec:";
    private static final String MORE = "What each means, with its default: connreg init -f -\n"
            + "For an editor that completes and checks them: connreg schema";

    private static final Column SECTION = new Column(20, 2, Overflow.SPAN);
    private static final Column NAMES = new Column(60, 1, Overflow.WRAP);

    @Override
    public String render(Help help) {
        var examples = examples(help.commandSpec());
        return help.footer()
                + (examples.isEmpty() ? "" : "\nExamples:\n" + text(examples))
                + (readsSpec(help.commandSpec()) ? "\n%s\n%s%s\n".formatted(KEYS, keys(help), MORE) : "");
    }

    /** Those of a command; the program itself has none, as its commands have. */
    static List<Example> examples(CommandSpec command) {
        var name = command.qualifiedName();
        return name.contains(" ") ? Examples.of(name.substring(name.indexOf(' ') + 1)) : List.of();
    }

    /** The keys of the spec in lines, for a command that takes them. */
    static List<String> keys(CommandSpec command) {
        return readsSpec(command)
                ? Stream.of(
                                Stream.of(KEYS),
                                sections().map(section -> "%s: %s".formatted(section, names(section))),
                                MORE.lines())
                        .flatMap(lines -> lines)
                        .toList()
                : List.of();
    }

    private static boolean readsSpec(CommandSpec command) {
        return command.findOption("--set") != null;
    }

    private static Stream<String> sections() {
        return SpecKeys.of("").stream().filter(section -> !SpecKeys.of(section).isEmpty());
    }

    private static String names(String section) {
        return String.join(", ", SpecKeys.of(section));
    }

    private static String keys(Help help) {
        var table = TextTable.forColumns(help.colorScheme(), SECTION, NAMES);
        sections().forEach(section -> table.addRowValues(section, names(section)));
        return table.toString();
    }

    private static String text(List<Example> examples) {
        return examples.stream()
                .map(example ->
                        "  %s\n%s".formatted(example.does(), example.command().indent(4)))
                .collect(Collectors.joining());
    }
}
