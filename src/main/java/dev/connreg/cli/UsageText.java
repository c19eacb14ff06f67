package dev.connreg.cli;

import dev.connreg.problem.Spelling;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence. */
final class UsageText {

    private UsageText() {}

    /** The sentence, with the word that may have been meant. */
    static String of(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched.getUnmatched().getFirst(), failure.getCommandLine())
                : worded(String.valueOf(failure.getMessage()));
    }

    private static String worded(String sentence) {
        return sentence.replaceFirst("positional parameter at index \\d+ \\(([A-Z]+)\\)", "$1")
                .replaceFirst("^Missing required parameter: 'SHELL'$", "Which shell? Say bash, zsh or fish.")
                .replaceFirst("is not an int$", "is not a whole number up to " + Integer.MAX_VALUE)
                .replaceFirst(
                        "expected one of \\[(.+)\\] \\(case-insensitive\\) but was ('.*')$", "$2 is not one of $1")
                .replaceFirst("^option '(.+?)'.* should be specified without .*$", "$1 takes no value");
    }

    private static String unmatched(String word, CommandLine command) {
        var name = command.getCommandSpec().qualifiedName();
        var commands = commands(command);
        if (word.startsWith("-")) {
            var option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return "%s has no option '%s'.%s".formatted(name, option, meant(option, options(command)));
        }
        return commands.isEmpty()
                ? "Unexpected argument '%s': %s.".formatted(word, taken(command))
                : "%s has no command '%s'.%s".formatted(name, word, meant(word, commands));
    }

    private static String taken(CommandLine command) {
        var spec = command.getCommandSpec();
        return spec.positionalParameters().isEmpty()
                ? "%s takes options, such as %s"
                        .formatted(spec.qualifiedName(), options(command).getFirst())
                : "%s takes one %s"
                        .formatted(
                                spec.qualifiedName(),
                                spec.positionalParameters().getFirst().paramLabel());
    }

    private static String meant(String word, List<String> known) {
        return Spelling.nearest(word, known).map(" Did you mean %s?"::formatted).orElse("");
    }

    private static List<String> commands(CommandLine command) {
        var own = CommandWithSubcommands.names(command).stream();
        return (command.getParent() == null ? Stream.concat(own, AzProgram.GROUPS.stream()) : own).toList();
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .toList();
    }
}
