package dev.connreg.cli;

import dev.connreg.az.grammar.CommandOutlines;
import dev.connreg.manual.CommandOutline;
import dev.connreg.manual.OptionOutline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** All commands of the program, our own and az's, as {@link dev.connreg.manual} writes about them. */
final class Outline {

    private Outline() {}

    static CommandOutline of(Services services) {
        var own = of(RootCommand.of(services, RootCommand.names()));
        var commands = new ArrayList<>(own.commands());
        AzProgram.groups(services).stream().map(CommandOutlines::of).forEach(commands::add);
        return new CommandOutline(
                own.name(), own.description(), own.words(), own.options(), commands, own.examples(), own.notes());
    }

    private static CommandOutline of(CommandLine command) {
        var spec = command.getCommandSpec();
        return new CommandOutline(
                spec.name(),
                described(spec.usageMessage().description()),
                spec.positionalParameters().stream()
                        .flatMap(word -> choices(word.type()))
                        .toList(),
                spec.options().stream()
                        .filter(option -> !option.hidden())
                        .map(Outline::of)
                        .toList(),
                command.getSubcommands().values().stream()
                        .filter(each -> !each.getCommandSpec().usageMessage().hidden())
                        .map(Outline::of)
                        .toList(),
                HelpFooter.examples(spec),
                notes(spec));
    }

    private static List<String> notes(CommandSpec command) {
        return Stream.of(described(command.usageMessage().footer()), HelpFooter.keys(command))
                .flatMap(List::stream)
                .toList();
    }

    private static OptionOutline of(OptionSpec option) {
        var candidates = option.completionCandidates();
        return new OptionOutline(
                List.of(option.names()),
                String.join(" ", described(option.description())).replace("${DEFAULT-VALUE}", defaultOf(option)),
                option.arity().max() == 0 ? "" : option.paramLabel(),
                candidates == null
                        ? choices(option.type()).toList()
                        : StreamSupport.stream(candidates.spliterator(), false).toList(),
                option.required());
    }

    private static String defaultOf(OptionSpec option) {
        return String.valueOf(option.defaultValue());
    }

    /** Picocli's signs for a line's end and a percent sign are not for other readers. */
    private static List<String> described(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.replace("%n", "").replace("%%", "%"))
                .toList();
    }

    private static Stream<String> choices(Class<?> type) {
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString) : Stream.empty();
    }
}
