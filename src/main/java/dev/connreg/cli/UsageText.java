package dev.connreg.cli;

import dev.connreg.az.python.CloseMatches;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence. */
final class UsageText {

    private static final double LIKE = 0.6;

    private UsageText() {}

    /** The sentence, with the word that may have been meant. */
    static String of(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched.getUnmatched().getFirst(), failure.getCommandLine())
                : String.valueOf(failure.getMessage());
    }

    private static String unmatched(String word, CommandLine command) {
        var name = command.getCommandSpec().qualifiedName();
        var commands = List.copyOf(command.getSubcommands().keySet());
        if (word.startsWith("-")) {
            var option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return "%s has no option '%s'.%s".formatted(name, option, meant(option, options(command)));
        }
        return commands.isEmpty()
                ? "%s does not know what '%s' is for: give it behind an option, such as --file.".formatted(name, word)
                : "%s has no command '%s'.%s".formatted(name, word, meant(word, commands));
    }

    private static String meant(String word, List<String> known) {
        return Optional.of(CloseMatches.of(word, known, LIKE))
                .filter(found -> !found.isEmpty())
                .map(found -> " Did you mean %s?".formatted(found.getFirst()))
                .orElse("");
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .toList();
    }
}
